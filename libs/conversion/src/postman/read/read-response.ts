import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { SavedRequest, SavedResponse } from '../model.js';
import { readBody } from './read-body.js';
import { readHeaders } from './read-fields.js';
import { readDescription, readPlaced, readText } from './read-text.js';
import { readUrl } from './read-url.js';

/** What the members that describe a saved response are called, in v2 and in v1. */
const memberNames = ['name', 'status', 'code', 'responseCode', 'language', '_postman_previewlanguage'];

/** The saved responses of a v2 item. */
export function readResponses(value: JsonValue | undefined, pointer: string): SavedResponse[] {
  return readPlaced(value, pointer).map(({ member, pointer: at }) => {
    const originalName = member['originalRequest'] === undefined ? 'request' : 'originalRequest';
    return {
      pointer: at,
      members: memberNames.filter((name) => member[name] !== undefined),
      name: readText(member['name']) ?? '',
      code: readCode(member['code']),
      status: readText(member['status']) ?? '',
      headers: readHeaders(member['header'], `${at}/header`),
      body: readText(member['body']),
      bodyPointer: `${at}/body`,
      language: readText(member['_postman_previewlanguage']),
      original: readOriginal(member[originalName], `${at}/${originalName}`),
    };
  });
}

function readOriginal(value: JsonValue | undefined, pointer: string): SavedRequest | null {
  if (!isObject(value)) return null;
  return {
    pointer,
    description: readDescription(value['description']),
    url: readUrl(value['url'], `${pointer}/url`),
    headers: readHeaders(value['header'], `${pointer}/header`),
    body: readBody(value['body'], `${pointer}/body`),
  };
}

/** The saved responses of a v1 request. */
export function readResponsesV1(value: JsonValue | undefined, pointer: string): SavedResponse[] {
  return readPlaced(value, pointer).map(({ member, pointer: at }) => {
    const responseCode: JsonObject = isObject(member['responseCode']) ? member['responseCode'] : {};
    return {
      pointer: at,
      members: memberNames.filter((name) => member[name] !== undefined),
      name: readText(member['name']) ?? '',
      code: readCode(responseCode['code']),
      status: readText(responseCode['name']) ?? readText(member['status']) ?? '',
      headers: readHeaders(member['headers'], `${at}/headers`),
      body: readText(member['text']),
      bodyPointer: `${at}/text`,
      language: readText(member['language']),
      original: null,
    };
  });
}

/** A status code that HTTP knows; `null` for 0, 999 and the like. */
function readCode(value: JsonValue | undefined): number | null {
  const code = Number(readText(value) ?? Number.NaN);
  return Number.isInteger(code) && code >= 100 && code <= 599 ? code : null;
}
