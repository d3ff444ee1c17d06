/** The data of each server-sent event of an answer, as it comes (WHATWG HTML, section 9.2). */
export async function* readEvents(response: Response): AsyncGenerator<string> {
  if (!response.ok || !response.body) throw new Error(`There are no events: ${response.status}`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = text
        .slice(0, end)
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart());
      text = text.slice(end + 2);
      if (data.length > 0) yield data.join('\n');
    }
  }
}
