import { stringsOf } from '../describe-operations.js';
import { isObject } from '../json.js';
import { templateShape } from '../path-template.js';
import { appendPointer } from '../pointer.js';
import type { Report } from './change.js';
import { diffRequestBody, diffResponses } from './diff-bodies.js';
import { schemaAt } from './diff-content.js';
import { diffParameters } from './diff-parameters.js';
import { diffSecurity } from './diff-security.js';
import { diffOwnServers } from './diff-servers.js';
import { diffTexts, pointersOf, sameJson } from './diff-texts.js';
import type { ReadOperation } from './read-operations.js';
import type { Enter } from './schema-pair.js';

/** How an operation has changed that both definitions have. Its schemas are entered, to be compared later. */
export function diffOperation(old: ReadOperation, now: ReadOperation, report: Report, enter: Enter): void {
  const both = { old: old.place, new: now.place };
  const places = { old: old.place.pointer, new: now.place.pointer };
  if (old.method !== now.method)
    report(
      'operation-method-changed',
      places,
      `The method was ${old.method.toUpperCase()} and is ${now.method.toUpperCase()}.`,
    );
  if (templateShape(old.path) !== templateShape(now.path))
    report('operation-path-changed', places, `The path was ${old.path} and is ${now.path}.`);
  if (old.operationId !== now.operationId)
    report(
      'operation-id-changed',
      places,
      `The operationId was ${textOf(old.operationId)} and is ${textOf(now.operationId)}.`,
    );
  diffMarks(both, report);
  diffTexts(report, both, 'the operation');
  diffSecurity(old, now, report);
  diffOwnServers(old, now, report);
  diffParameters(old, now, report, enter);
  // What a webhook or a callback sends comes to the caller, who answers.
  diffRequestBody(old, now, now.isIncoming ? 'response' : 'request', report, enter);
  diffResponses(old, now, now.isIncoming ? 'request' : 'response', report, enter);
  diffNotification(old, now, enter);
}

type Both = Parameters<typeof diffTexts>[1];

function diffMarks(both: Both, report: Report): void {
  const [old, now] = [both.old.value, both.new.value];
  if (!sameJson(old['x-ms-trigger'], now['x-ms-trigger']))
    report(
      'operation-trigger-changed',
      pointersOf(both, 'x-ms-trigger'),
      `It was ${kindOf(old)} and is ${kindOf(now)}.`,
    );
  if (old['deprecated'] !== true && now['deprecated'] === true)
    report('operation-deprecated', pointersOf(both, 'deprecated'), 'The operation is deprecated.');
  if (old['deprecated'] === true && now['deprecated'] !== true)
    report(
      'operation-no-longer-deprecated',
      pointersOf(both, 'deprecated'),
      'The operation is not deprecated any more.',
    );
  const tags = (operation: typeof old) => [...stringsOf(operation['tags'])].sort();
  if (!sameJson(tags(old), tags(now)))
    report('operation-tags-changed', pointersOf(both, 'tags'), 'The tags of the operation have changed.');
}

const kindOf = (operation: Both['old']['value']) => {
  const trigger = operation['x-ms-trigger'];
  return trigger === undefined
    ? 'an action'
    : `a trigger (${typeof trigger === 'string' ? trigger : 'of unknown kind'})`;
};

/** What the notifications of a webhook trigger hold: it comes to the caller as a response does. */
function diffNotification(old: ReadOperation, now: ReadOperation, enter: Enter): void {
  const [one, other] = [notificationOf(old), notificationOf(now)];
  if (one && other)
    enter({ direction: 'response', old: one, new: other, label: 'the notification', path: '' });
}

function notificationOf({ place, pathItem }: ReadOperation) {
  for (const { value, pointer } of [place, pathItem]) {
    const content = value['x-ms-notification-content'];
    if (isObject(content)) return schemaAt(content, appendPointer(pointer, 'x-ms-notification-content'));
  }
  return null;
}

const textOf = (operationId: string | null) => (operationId === null ? 'missing' : `\`${operationId}\``);
