import { isObject, type JsonObject } from '@connectory/definition';
import { below, type Place } from '../../place.js';
import { defineRule } from '../../rule.js';

export const formFieldNameNotAscii = defineRule({
  id: 'connector/form-field-name-not-ascii',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    name: 'The form field `{name}` has letters beyond ASCII in its name, which servers read differently. Rename it if the API allows.',
  },
  docs: {
    summary: 'The names of form fields are plain ASCII.',
    reason:
      'Forms have no agreed encoding for the names of their fields (RFC 7578, section 5.1): what is sent may not be what the server looks for.',
    bad: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      consumes: [multipart/form-data]
      parameters:
        - name: größe
          in: formData
          type: string
      responses:
        '200':
          description: OK
`,
    good: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      consumes: [multipart/form-data]
      parameters:
        - name: size
          in: formData
          type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ facts, report }) => {
    // A form that several operations refer to is reported once.
    const seen = new Set<JsonObject>();
    return {
      Parameter: (node) => {
        const { name, in: location } = node.value;
        if (location === 'formData' && typeof name === 'string' && !isAscii(name))
          report({ node, member: ['name'], message: 'name', params: { name } });
      },
      MediaType: (node) => {
        if (node.parent?.type !== 'RequestBody' || !isForm(String(node.step.at(-1)))) return;
        const place: Place = { node, member: ['schema'] };
        const schema = facts.resolve(node.value['schema'], place);
        if (schema === null || seen.has(schema.value)) return;
        seen.add(schema.value);
        const { properties } = schema.value;
        if (!isObject(properties)) return;
        for (const name in properties) {
          if (!isAscii(name))
            report({ ...below(schema.place, 'properties', name), message: 'name', params: { name } });
        }
      },
    };
  },
});

const isForm = (mediaType: string) =>
  mediaType.startsWith('multipart/form-data') || mediaType.startsWith('application/x-www-form-urlencoded');

const isAscii = (name: string) => !/[^ -~]/.test(name);
