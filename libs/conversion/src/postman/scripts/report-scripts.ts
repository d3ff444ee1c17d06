import type { JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { readScripts, type Script } from './read-scripts.js';
import { recogniseScript } from './recognise-script.js';

/** Enters the scripts of a collection into the ledger, and reports what they are for: one finding for each purpose, at its first script. */
export function reportScripts(document: JsonObject, recorder: Recorder): void {
  const all = readScripts(document);
  const scripts = all.filter(({ text }) => text !== '');
  for (const { pointer, text } of all) if (text === '') recorder.merge(pointer, '');
  for (const script of scripts) loseScript(script, recorder);
  const [first] = scripts;
  if (!first) return;
  recorder.report({
    code: 'postman/script-not-converted',
    severity: 'info',
    message: `Scripts and tests are not part of an API's description; left out here: ${scripts.length}.`,
    params: { count: scripts.length },
    pointer: first.pointer,
  });
  reportPurposes(scripts, recorder);
}

function loseScript({ pointer, isTest, text }: Script, recorder: Recorder): void {
  if (isTest && text.includes('pm.visualizer')) {
    recorder.lose(
      pointer,
      'postman/visualizer-not-converted',
      'A visualizer draws responses in Postman; it is no part of an API.',
    );
  } else if (isTest) {
    recorder.lose(
      pointer,
      'postman/test-not-converted',
      'A test checks responses in Postman; OpenAPI describes an API and checks nothing.',
    );
  } else {
    recorder.lose(
      pointer,
      'postman/script-not-converted',
      'A script runs in Postman; OpenAPI describes an API and runs nothing.',
    );
  }
}

function reportPurposes(scripts: readonly Script[], recorder: Recorder): void {
  const purposes = new Map<string, { count: number; readonly report: (count: number) => void }>();
  const add = (key: string, report: (count: number) => void) => {
    const known = purposes.get(key);
    if (known) known.count += 1;
    else purposes.set(key, { count: 1, report });
  };
  for (const script of scripts) {
    if (script.isTest) continue;
    const { headers, setsHeader, signature } = recogniseScript(script.text);
    const names = headers.join(', ');
    if (setsHeader) {
      add(`header ${names}`, (count) =>
        recorder.report({
          code: 'postman/script-sets-header',
          severity: 'warning',
          message: `A script sets ${names === '' ? 'a header' : names} before the request is sent; a policy of the connector can do the same.`,
          params: { headers: names, count },
          pointer: script.pointer,
        }),
      );
    }
    if (signature !== null) {
      add(`signature ${signature}`, (count) =>
        recorder.report({
          code: 'postman/script-signs-request',
          severity: 'warning',
          message:
            'A script signs the request before it is sent; calls without the signature will most likely be refused. A policy can sign.',
          params: { algorithm: signature, count },
          pointer: script.pointer,
        }),
      );
    }
  }
  for (const { count, report } of purposes.values()) report(count);
}
