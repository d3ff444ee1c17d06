import { memberName } from './locate-json.js';
import { appendPointer } from './pointer.js';
import { duplicateMember, mostFaults, type ReadFault } from './read-fault.js';
import { scanJson } from './scan-json.js';

/**
 * How many members the objects of a JSON text have, duplicates included: the colons outside of strings.
 * Far cheaper than a scan, and a scan is only worth it where this differs from what JSON.parse kept.
 */
export function countMembers(json: string): number {
  let count = 0;
  for (let offset = 0; offset < json.length; offset++) {
    const at = json.charCodeAt(offset);
    if (at === 58) count++;
    else if (at === 34) offset = closingQuote(json, offset);
  }
  return count;
}

function closingQuote(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end > 0) {
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === 92) backslashes++;
    if (backslashes % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
  return json.length;
}

/** The members of a JSON text that stand in their object a second time, in the order of the text. */
export function findDuplicateMembers(json: string): ReadFault[] {
  const faults: ReadFault[] = [];
  const open: { readonly names: Set<string>; readonly isArray: boolean; index: number; name: string }[] = [];
  const here = () => appendPointer('', ...open.map((value) => (value.isArray ? value.index : value.name)));
  scanJson(json, {
    name: (start, end) => {
      const parent = open.at(-1)!;
      parent.name = memberName(json, start, end);
      if (parent.names.has(parent.name) && faults.length < mostFaults) {
        faults.push(duplicateMember(parent.name, here(), { start, end }));
      }
      parent.names.add(parent.name);
    },
    begin: (start) => {
      const parent = open.at(-1);
      if (parent?.isArray) parent.index++;
      open.push({ names: new Set(), isArray: json[start] === '[', index: -1, name: '' });
    },
    end: () => {
      open.pop();
    },
  });
  return faults;
}
