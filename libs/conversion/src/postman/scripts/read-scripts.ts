import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';

/** A script of a collection, a folder or a request. */
export interface Script {
  readonly pointer: string;
  readonly isTest: boolean;
  /** Empty for one that does nothing. */
  readonly text: string;
}

/** What holds the scripts of a node: the first two in lists, the others, of v1, as texts. */
const listMembers = ['event', 'events'];
const textMembers = ['preRequestScript', 'prerequest', 'tests'];
const childMembers = ['item', 'requests', 'folders', 'collections'];

/** The scripts of a document, in its order. */
export function readScripts(document: JsonValue): Script[] {
  const scripts: Script[] = [];
  const open: { node: JsonValue; pointer: string }[] = [{ node: document, pointer: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, pointer } = next;
    if (!isObject(node)) continue;
    for (const member of listMembers)
      if (node[member] !== undefined) addEvents(scripts, node[member], `${pointer}/${member}`);
    for (const member of textMembers) {
      const text = textOf(node[member]);
      if (text !== null) scripts.push({ pointer: `${pointer}/${member}`, isTest: member === 'tests', text });
    }
    for (const member of childMembers) {
      const children = node[member];
      if (!isArray(children)) continue;
      for (let index = children.length - 1; index >= 0; index -= 1)
        open.push({ node: children[index]!, pointer: `${pointer}/${member}/${index}` });
    }
    if (pointer === '' && isObject(node['collection']))
      open.push({ node: node['collection'], pointer: '/collection' });
  }
  return scripts;
}

function addEvents(scripts: Script[], value: JsonValue, pointer: string): void {
  if (isArray(value)) value.forEach((event, index) => addEvent(scripts, event, `${pointer}/${index}`));
  else addEvent(scripts, value, pointer);
}

function addEvent(scripts: Script[], event: JsonValue, pointer: string): void {
  const text = isObject(event) ? scriptText(event) : textOf(event);
  if (text !== null) scripts.push({ pointer, isTest: isObject(event) && event['listen'] === 'test', text });
}

function scriptText(event: JsonObject): string | null {
  const { script } = event;
  return textOf(isObject(script) ? script['exec'] : (script ?? event['exec']));
}

/** Postman keeps a script for every tab that was opened, empty if nothing was typed in; `null` for what is no script. */
function textOf(script: JsonValue | undefined): string | null {
  const lines = isArray(script) ? script.filter((line) => typeof line === 'string').join('\n') : script;
  return typeof lines === 'string' ? lines.trim() : null;
}
