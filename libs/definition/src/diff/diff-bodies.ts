import { placeOf, type Place } from '../describe-content.js';
import { isObject } from '../json.js';
import { appendPointer } from '../pointer.js';
import type { Report } from './change.js';
import type { Direction, Enter } from './schema-pair.js';
import { diffContent, firstContent } from './diff-content.js';
import { diffTexts } from './diff-texts.js';
import type { ReadOperation } from './read-operations.js';

/** How the body has changed that is sent with an operation; `direction` is where it goes. */
export function diffRequestBody(
  old: ReadOperation,
  now: ReadOperation,
  direction: Direction,
  report: Report,
  enter: Enter,
): void {
  const one = bodyOf(old);
  const other = bodyOf(now);
  const isRequired = (body: Place) => body.value['required'] === true;
  if (one && other) {
    const places = { old: one.pointer, new: other.pointer };
    if (!isRequired(one) && isRequired(other))
      report('request-body-became-required', places, 'The request body is required now.');
    if (isRequired(one) && !isRequired(other))
      report('request-body-became-optional', places, 'The request body is not required any more.');
    diffTexts(report, { old: one, new: other }, 'the request body');
    diffContent({ old: one, new: other }, direction, 'the request body', report, enter);
  } else if (one) {
    report(
      'request-body-removed',
      { old: one.pointer, new: now.place.pointer },
      'The request body has been removed.',
    );
  } else if (other) {
    const places = { old: old.place.pointer, new: other.pointer };
    if (isRequired(other))
      report('request-body-added-required', places, 'A required request body has been added.');
    else report('request-body-added-optional', places, 'A request body has been added.');
  }
}

/** How the responses of an operation have changed; `direction` is where they go. */
export function diffResponses(
  old: ReadOperation,
  now: ReadOperation,
  direction: Direction,
  report: Report,
  enter: Enter,
): void {
  const olds = responsesOf(old);
  const news = responsesOf(now);
  for (const [status, one] of olds) {
    const other = news.get(status);
    if (other) {
      const label = `the response ${status}`;
      diffTexts(report, { old: one, new: other }, label);
      diffContent({ old: one, new: other }, direction, label, report, enter);
      diffHeaders(old, now, { old: one, new: other }, label, report, enter);
    } else {
      const rule = isSuccess(status, olds) ? 'response-removed' : 'error-response-removed';
      report(rule, { old: one.pointer, new: now.place.pointer }, `The response ${status} has been removed.`);
    }
  }
  for (const [status, { pointer }] of news) {
    if (!olds.has(status))
      report(
        'response-added',
        { old: old.place.pointer, new: pointer },
        `The response ${status} has been added.`,
      );
  }
}

/** `default` is what comes back when all goes well only if nothing else is. */
function isSuccess(status: string, all: ReadonlyMap<string, Place>): boolean {
  if (status !== 'default') return /^[123]/.test(status);
  return ![...all.keys()].some((other) => other.startsWith('2'));
}

function diffHeaders(
  oldOperation: ReadOperation,
  newOperation: ReadOperation,
  both: { readonly old: Place; readonly new: Place },
  label: string,
  report: Report,
  enter: Enter,
): void {
  const olds = headersOf(oldOperation, both.old);
  const news = headersOf(newOperation, both.new);
  for (const [name, old] of olds) {
    const now = news.get(name);
    const header = `the header \`${name}\` of ${label}`;
    if (!now) {
      const said = `The header \`${name}\` of ${label} has been removed.`;
      report('response-header-removed', { old: old.pointer, new: both.new.pointer }, said);
      continue;
    }
    diffTexts(report, { old, new: now }, header);
    enter({
      direction: 'response',
      old: firstContent(old).schema,
      new: firstContent(now).schema,
      label: header,
      path: '',
    });
  }
  for (const [name, { pointer }] of news) {
    if (olds.has(name)) continue;
    const said = `The header \`${name}\` of ${label} has been added.`;
    report('response-header-added', { old: both.old.pointer, new: pointer }, said);
  }
}

function bodyOf({ side, place }: ReadOperation): Place | null {
  return placeOf(side.follow, place.value['requestBody'], appendPointer(place.pointer, 'requestBody'));
}

function responsesOf({ side, place }: ReadOperation): Map<string, Place> {
  return placesOf(side.follow, place, 'responses', (status) =>
    status.toUpperCase().replace('DEFAULT', 'default'),
  );
}

const headersOf = ({ side }: ReadOperation, response: Place) =>
  placesOf(side.follow, response, 'headers', (name) => name.toLowerCase());

function placesOf(
  follow: ReadOperation['side']['follow'],
  parent: Place,
  member: string,
  keyOf: (name: string) => string,
): Map<string, Place> {
  const children = parent.value[member];
  const places = new Map<string, Place>();
  if (!isObject(children)) return places;
  for (const name of Object.keys(children)) {
    if (name.startsWith('x-') && member === 'responses') continue;
    const place = placeOf(follow, children[name], appendPointer(parent.pointer, member, name));
    if (place) places.set(keyOf(name), place);
  }
  return places;
}
