/** A status of a response that says that all went well: `200`, `2XX`. */
export const isSuccess = (status: string): boolean => /^2(?:\d\d|XX)$/i.test(status);
