const boundary = 'the-boundary-of-the-test';

export interface FormPart {
  readonly name?: string;
  /** A field without one. */
  readonly fileName?: string;
  readonly type?: string;
  readonly content: string | Uint8Array;
}

/** A form as the body of a request (RFC 7578), with the header that goes with it. */
export function formOf(parts: readonly FormPart[]): { headers: { 'content-type': string }; payload: Buffer } {
  const chunks = parts.flatMap(({ name = 'file', fileName, type = 'application/octet-stream', content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
        (fileName === undefined ? '\r\n\r\n' : `; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`),
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
