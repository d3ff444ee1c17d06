import type { JsonObject } from '@connectory/definition';

/** `multipart/form-data` and the like, of which the body is made of named fields. */
export const isFormType = (mediaType: string) =>
  /^\s*(?:multipart\/|application\/x-www-form-urlencoded\b)/i.test(mediaType);

/** Fields as in a query: nothing but short texts. */
export const isUrlEncodedType = (mediaType: string) =>
  /^\s*application\/x-www-form-urlencoded\b/i.test(mediaType);

/** Bytes: a file of 2.0, or text in a binary format. */
export const isFile = ({ type, format }: JsonObject) =>
  type === 'file' || (type === 'string' && format === 'binary');
