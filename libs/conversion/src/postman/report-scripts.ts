import {
  appendPointer,
  isArray,
  isObject,
  postmanCollection,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { Recorder } from '../recorder.js';

/** What holds the scripts of a collection, a folder or a request: `event` in v2, the others in v1. */
const scriptMembers = ['event', 'events', 'preRequestScript', 'prerequest', 'tests'];
const childMembers = ['item', 'requests', 'folders'];

/** One finding for all scripts and tests of a collection, at the first of them. */
export function reportScripts(document: JsonObject, recorder: Recorder): void {
  const collection = postmanCollection(document);
  const open: { node: JsonValue; pointer: string }[] = [
    { node: collection, pointer: collection === document ? '' : '/collection' },
  ];
  let count = 0;
  let first: string | null = null;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, pointer } = next;
    if (!isObject(node)) continue;
    for (const member of scriptMembers) {
      const scripts = countScripts(node[member]);
      if (scripts > 0) first ??= `${pointer}/${member}`;
      count += scripts;
    }
    for (const member of childMembers) {
      const children = node[member];
      if (!isArray(children)) continue;
      for (let index = children.length - 1; index >= 0; index -= 1)
        open.push({ node: children[index]!, pointer: appendPointer(pointer, member, index) });
    }
  }
  if (first === null) return;
  recorder.report({
    code: 'postman/script-not-converted',
    severity: 'info',
    message: `Scripts and tests are not part of an API's description; left out here: ${count}.`,
    params: { count },
    pointer: first,
  });
}

function countScripts(value: JsonValue | undefined): number {
  if (isArray(value)) return value.filter(saysSomething).length;
  return value !== undefined && saysSomething(value) ? 1 : 0;
}

/** Postman keeps an empty script for every tab that was opened. */
function saysSomething(event: JsonValue): boolean {
  if (typeof event === 'string') return event.trim() !== '';
  if (!isObject(event)) return false;
  const script = isObject(event['script']) ? event['script']['exec'] : (event['script'] ?? event['exec']);
  if (isArray(script)) return script.some((line) => typeof line === 'string' && line.trim() !== '');
  return typeof script === 'string' && script.trim() !== '';
}
