import { isObject, resolveRef, type JsonObject, type JsonValue } from '@connectory/definition';
import { onReference } from '../../on-reference.js';
import { defineRule } from '../../rule.js';

export const referenceCircle = defineRule({
  id: 'structure/reference-circle',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    circle:
      '`{ref}` leads back to itself and never to an object. Let one of the references name what is meant.',
  },
  docs: {
    summary: 'References end at an object.',
    reason:
      'References that only lead to each other stand for nothing (RFC 6901 and JSON Reference; schemas that contain themselves are fine).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  parameters:
    one:
      $ref: '#/components/parameters/other'
    other:
      $ref: '#/components/parameters/one'
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  parameters:
    one:
      $ref: '#/components/parameters/other'
    other:
      name: language
      in: query
      schema:
        type: string
`,
  },
  create: ({ document, follow, report }) => {
    const isCircular = circleFinder(document);
    return onReference(({ node, ref }) => {
      if (!follow(node.value) && isCircular(ref))
        report({ node, member: ['$ref'], message: 'circle', params: { ref } });
    });
  },
});

/** Makes a function that tells references that lead back to themselves. Follows each reference once. */
function circleFinder(document: JsonObject): (ref: string) => boolean {
  const known = new Map<string, boolean>();
  return (start) => {
    const passed = new Set<string>();
    let ref: string | undefined = start;
    while (ref !== undefined && !known.has(ref) && !passed.has(ref)) {
      passed.add(ref);
      const target: JsonValue | undefined = resolveRef(document, ref)?.value;
      ref = isObject(target) && typeof target['$ref'] === 'string' ? target['$ref'] : undefined;
    }
    let inCircle = false;
    for (const one of passed) {
      inCircle ||= one === ref;
      known.set(one, inCircle);
    }
    return known.get(start)!;
  };
}
