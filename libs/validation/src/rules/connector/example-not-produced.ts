import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { below, type Place } from '../../place.js';
import { defineRule } from '../../rule.js';

export const exampleNotProduced = defineRule({
  id: 'connector/example-not-produced',
  severity: 'warning',
  formats: ['2.0'],
  messages: {
    otherType:
      'This is an example of `{mediaType}`, which no operation with this response produces. Add it to `produces`, or correct its name.',
  },
  docs: {
    summary: 'Examples of responses are of a media type that the operation produces.',
    reason:
      'Otherwise the example shows what nobody ever gets (OpenAPI 2.0, Example Object: “The name of the property MUST be one of the Operation `produces` values”).',
    bad: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      produces: [application/json]
      responses:
        '200':
          description: OK
          examples:
            text/plain: positive
`,
    good: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      produces: [application/json]
      responses:
        '200':
          description: OK
          examples:
            application/json: positive
`,
  },
  create: ({ document, facts, report }) => {
    const withExamples = new Set<JsonObject>();
    return {
      Response: ({ value }) => {
        if (isObject(value['examples'])) withExamples.add(value);
      },
      end: () => {
        if (withExamples.size === 0) return;
        const given = new Map<JsonObject, Given>();
        for (const { node, responses } of facts.operations()) {
          const list: Place =
            node.value['produces'] === undefined
              ? { node: { pointer: '/produces' } }
              : { node, member: ['produces'] };
          const produces = node.value['produces'] ?? document['produces'];
          for (const { value, place } of responses) {
            if (!withExamples.has(value)) continue;
            const known = given.get(value) ?? { place, list, produced: new Set() };
            for (const name of namesOf(produces)) known.produced.add(name);
            given.set(value, known);
          }
        }
        for (const [{ examples }, { place, list, produced }] of given) {
          // Without `produces` anything may come.
          if (produced.size === 0 || !isObject(examples)) continue;
          for (const mediaType of Object.keys(examples)) {
            if (produced.has(essence(mediaType)) || mediaType.startsWith('x-')) continue;
            const here = below(place, 'examples', mediaType);
            const fix = {
              title: 'Add it to what is produced',
              safe: false,
              edits: [{ place: list, update: mediaType }],
            };
            report({
              ...here,
              message: 'otherType',
              params: { mediaType },
              ...(isMediaType(mediaType) ? { fix } : {}),
            });
          }
        }
      },
    };
  },
});

/** A response with examples: the media types of all operations that give it, and the list of the first one. */
interface Given {
  readonly place: Place;
  readonly list: Place;
  readonly produced: Set<string>;
}

const isMediaType = (name: string) => /^[\w.+-]+\/[\w.+-]+$/.test(name);

const namesOf = (produces: JsonValue | undefined) =>
  isArray(produces) ? produces.filter((name) => typeof name === 'string').map(essence) : [];

/** A media type without its parameters; names know no case (RFC 9110 section 8.3.1). */
const essence = (mediaType: string) => mediaType.split(';', 1)[0]!.trim().toLowerCase();
