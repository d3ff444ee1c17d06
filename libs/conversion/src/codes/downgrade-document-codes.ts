import type { JsonObject, JsonValue } from '@connectory/definition';
import type { ConversionCode } from './conversion-code.js';
import { openapi } from './example-sources.js';

/** A definition that is converted to OpenAPI 2.0, with these members of its operation and of itself. */
const to2 = (operation: JsonObject, members: JsonObject = {}) => ({
  to: '2.0' as const,
  source: openapi('3.1.0', operation, members),
});
const servers = (...list: readonly JsonValue[]) => to2({}, { servers: [...list] });

/** The codes of definitions that are written in OpenAPI 3.0 and 2.0: of the document as a whole. */
export const downgradeDocumentCodes = [
  {
    code: 'openapi/dangling-reference',
    severity: 'warning',
    isLoss: true,
    title: 'A reference that leads nowhere is left out',
    meaning:
      'In OpenAPI 2.0 the part has to be written out, and there is nothing at the end of the reference.',
    remedy: 'Repair the reference; validation names the same place.',
    example: to2({ parameters: [{ $ref: '#/components/parameters/Text' }] }),
  },
  {
    code: 'openapi/license-identifier',
    severity: 'info',
    isLoss: true,
    title: 'The identifier of a license is left out',
    meaning: 'OpenAPI 3.1 names a license by its SPDX identifier; older versions know its name and a URL.',
    remedy: 'Nothing.',
    example: {
      to: '3.0',
      source: {
        ...openapi('3.1.0'),
        info: {
          title: 'Text Analytics',
          version: '1.0',
          license: { name: 'Ours', identifier: 'MIT OR Zlib' },
        },
      },
    },
  },
  {
    code: 'openapi/no-address',
    severity: 'info',
    isLoss: true,
    title: 'An address that is none is left out',
    meaning: 'OpenAPI 2.0 wants absolute URLs and whole e-mail addresses.',
    remedy: 'Write the whole address.',
    example: {
      to: '2.0',
      source: {
        ...openapi('3.1.0'),
        info: { title: 'Text Analytics', version: '1.0', contact: { email: 'the text team' } },
      },
    },
  },
  {
    code: 'openapi/not-in-2-0',
    severity: 'info',
    isLoss: true,
    title: 'A part that OpenAPI 2.0 does not have is left out',
    meaning: 'OpenAPI 2.0 has no member for this, and nothing that comes near.',
    remedy: 'If people need to know it, say it in a description.',
    example: servers({ url: 'https://api.example.com', description: 'In production' }),
  },
  {
    code: 'openapi/not-in-3-0',
    severity: 'info',
    isLoss: true,
    title: 'A part that OpenAPI 3.0 does not have is left out',
    meaning: 'OpenAPI 3.0 has no member for this, and nothing that comes near.',
    remedy: 'If people need to know it, say it in a description.',
    example: {
      to: '3.0',
      source: {
        ...openapi('3.1.0'),
        info: { title: 'Text Analytics', version: '1.0', summary: 'What short texts are about' },
      },
    },
  },
  {
    code: 'openapi/path-twice',
    severity: 'warning',
    isLoss: true,
    title: 'A path that is the same as another is left out',
    meaning:
      'To custom connectors of OpenAPI 2.0, paths are the same that differ only in case, in the query or in the names of placeholders.',
    remedy: 'Merge the two, or register them as two connectors.',
    example: {
      to: '2.0',
      source: { ...openapi('3.1.0'), paths: { '/documents/{id}': {}, '/documents/{name}': {} } },
    },
  },
  {
    code: 'openapi/server-variables',
    severity: 'info',
    isLoss: true,
    title: 'Variables of a server are left out',
    meaning: 'OpenAPI 2.0 has no variables in addresses; their default values stand in the address.',
    remedy: 'Check that the address with the defaults is the right one.',
    example: servers({
      url: 'https://{region}.api.example.com',
      variables: { region: { default: 'eu', enum: ['eu', 'us'] } },
    }),
  },
  {
    code: 'openapi/several-servers',
    severity: 'warning',
    isLoss: true,
    title: 'All servers but one are left out',
    meaning: 'OpenAPI 2.0 names one host and one base path for the whole document.',
    remedy: 'Check that the first server is the one that people use.',
    example: servers({ url: 'https://api.example.com' }, { url: 'https://test.example.com' }),
  },
  {
    code: 'openapi/tag-twice',
    severity: 'info',
    isLoss: true,
    title: 'A tag that was described before is left out',
    meaning: 'Each tag is described once, and has a name.',
    remedy: 'Keep one of the descriptions.',
    example: to2({}, { tags: [{ name: 'Opinion' }, { name: 'Opinion', description: 'How a text feels' }] }),
  },
  {
    code: 'openapi/trace',
    severity: 'warning',
    isLoss: true,
    title: 'An operation for the method TRACE is left out',
    meaning: 'OpenAPI 2.0 does not know the method.',
    remedy: 'Nothing: TRACE is for diagnosis only.',
    example: {
      to: '2.0',
      source: {
        ...openapi('3.1.0'),
        paths: { '/sentiment': { trace: { responses: { '200': { description: 'The request' } } } } },
      },
    },
  },
  {
    code: 'openapi/webhooks',
    severity: 'info',
    isLoss: true,
    title: 'Webhooks are left out',
    meaning: 'OpenAPI 2.0 cannot describe the requests that the API makes by itself.',
    remedy: 'Describe them in words, or as a trigger of a custom connector.',
    example: to2({}, { webhooks: { done: { post: { responses: { '200': { description: 'Taken' } } } } } }),
  },
] as const satisfies readonly ConversionCode[];
