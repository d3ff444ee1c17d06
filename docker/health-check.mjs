// Ends with 0 if the URL given answers with a success. Images have no curl.
const [url] = process.argv.slice(2);
const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(4_000) }).catch(
  () => null,
);
process.exit(response !== null && response.status < 400 ? 0 : 1);
