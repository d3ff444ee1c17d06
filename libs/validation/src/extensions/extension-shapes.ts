import type { NodeType } from '@connectory/definition';
import type { Members, Shape } from './shape.js';

/** What the value of an extension looks like at the objects that it belongs to. */
export interface ExtensionShape {
  readonly at: readonly NodeType[];
  readonly shape: Shape;
}

const text: Shape = { is: 'text' };
const boolean: Shape = { is: 'boolean' };
const anything: Shape = { is: 'anything' };
const choice = (...of: readonly string[]): Shape => ({ is: 'choice', of });
const list = (item: Shape): Shape => ({ is: 'list', item });
const map = (value: Shape): Shape => ({ is: 'map', value });
const some = (of: readonly string[], shape: Shape): Shape => ({ is: 'some', of, shape });
const closed = (required: Members, optional: Members = {}): Shape => ({
  is: 'members',
  members: { ...required, ...optional },
  required: Object.keys(required),
  open: false,
});
const open = (required: Members, optional: Members = {}): Shape => ({
  is: 'members',
  members: { ...required, ...optional },
  required: Object.keys(required),
  open: true,
});

/** Parameters by name: a fixed value as it is, or the name of a parameter of the calling operation. */
const byName = map({
  is: 'plain or',
  object: some(
    ['parameter', 'value', 'value-property'],
    open({}, { parameter: text, 'value-property': text }),
  ),
});
/** Parameters by name or path, each a fixed value or a path that begins with a parameter of the calling operation. */
const byReference = map(
  some(['parameterReference', 'value'], closed({}, { parameterReference: text, value: anything })),
);
const bySelection = map(
  some(
    ['parameterReference', 'value', 'selectedItemValuePath'],
    closed({}, { parameterReference: text, value: anything, selectedItemValuePath: text }),
  ),
);
const treeLevel = (parameters: Shape) =>
  closed(
    { operationId: text },
    {
      parameters,
      itemsPath: text,
      itemValuePath: text,
      itemTitlePath: text,
      itemFullTitlePath: text,
      itemIsParent: text,
    },
  );
const call = closed({ operationId: text }, { parameters: byName });

const values: readonly NodeType[] = ['Parameter', 'Schema', 'Items', 'Header'];
const described: readonly NodeType[] = [...values, 'RequestBody', 'Response', 'MediaType'];
const one = (at: readonly NodeType[], shape: Shape): readonly ExtensionShape[] => [{ at, shape }];
const status = choice('Preview', 'Production');

/** The extensions of connectors, each with its shape where it may stand. */
export const extensionShapes: Readonly<Record<string, readonly ExtensionShape[]>> = {
  'x-ms-api-annotation': [
    { at: ['Info'], shape: open({}, { status }) },
    {
      at: ['Operation'],
      shape: closed(
        {},
        {
          status,
          family: text,
          revision: { is: 'whole number' },
          replacement: closed({ api: text, operationId: text }),
          expires: text,
        },
      ),
    },
  ],
  'x-ms-capabilities': [
    {
      at: ['Document'],
      shape: open(
        {},
        {
          testConnection: call,
          'file-picker': open(
            { open: call },
            {
              browse: call,
              'value-title': text,
              'value-path': text,
              'value-collection': text,
              'value-folder-property': text,
              'value-media-property': text,
            },
          ),
        },
      ),
    },
    { at: ['Operation'], shape: open({}, { chunkTransfer: boolean }) },
    { at: ['Schema'], shape: open({}, { filterFunctions: list(text) }) },
  ],
  'x-ms-connector-metadata': one(['Document'], list(closed({ propertyName: text, propertyValue: text }))),
  'x-ms-deployment-version': one(['Info'], text),
  'x-ms-dynamic-list': one(
    values,
    closed(
      { operationId: text },
      { parameters: byReference, itemsPath: text, itemTitlePath: text, itemValuePath: text },
    ),
  ),
  'x-ms-dynamic-properties': one(
    ['Schema'],
    closed({ operationId: text }, { parameters: byReference, itemValuePath: text }),
  ),
  'x-ms-dynamic-schema': one(
    ['Schema'],
    closed({ operationId: text }, { parameters: byName, 'value-path': text }),
  ),
  'x-ms-dynamic-tree': one(
    values,
    closed(
      { open: treeLevel(byReference) },
      {
        browse: treeLevel(bySelection),
        settings: closed({}, { canSelectParentNodes: boolean, canSelectLeafNodes: boolean }),
      },
    ),
  ),
  'x-ms-dynamic-values': one(
    values,
    some(
      ['operationId', 'builtInOperation', 'capability'],
      closed(
        {},
        {
          operationId: text,
          builtInOperation: text,
          capability: text,
          parameters: byName,
          'value-collection': text,
          'value-title': text,
          'value-path': text,
        },
      ),
    ),
  ),
  'x-ms-editor': one(values, text),
  'x-ms-editor-options': one(values, { is: 'object' }),
  'x-ms-enum-values': one(values, list(closed({ value: anything, displayName: text }))),
  'x-ms-keywords': one(['Info'], list(text)),
  'x-ms-media-kind': one(values, choice('image', 'audio')),
  'x-ms-no-generic-test': one(['Operation'], boolean),
  'x-ms-notification': one(['Operation'], closed({ operationId: text })),
  'x-ms-notification-content': one(
    ['PathItem'],
    open({}, { description: text, schema: { is: 'object' }, headers: { is: 'object' } }),
  ),
  'x-ms-notification-url': one(['Schema'], boolean),
  'x-ms-openai-data': one(
    ['Operation', 'Document'],
    open(
      {},
      {
        'openai-enabled': boolean,
        operations: list(open({ operationId: text }, { 'x-ms-require-user-confirmation': boolean })),
      },
    ),
  ),
  'x-ms-openai-manifest': one(
    ['Document'],
    open({}, { contactEmail: text, humanName: text, legalUrl: text, modelDescription: text }),
  ),
  'x-ms-operation-context': one(['Operation'], closed({}, { simulate: call })),
  'x-ms-pageable': one(['Operation'], open({}, { nextLinkName: { is: 'plain or', object: text } })),
  'x-ms-require-user-confirmation': one(['Operation'], boolean),
  'x-ms-safe-operation': one(['Operation'], boolean),
  'x-ms-summary': one(described, text),
  'x-ms-test-value': one(described, anything),
  'x-ms-trigger': one(['Operation'], choice('single', 'batch')),
  'x-ms-trigger-hint': one(['Operation'], text),
  'x-ms-trigger-metadata': one(['Operation'], closed({}, { kind: text, mode: text })),
  'x-ms-trigger-value': one(values, closed({}, { 'value-collection': text, 'value-path': text })),
  'x-ms-url-encoding': one(values, choice('single', 'double')),
  'x-ms-visibility': one(
    [...described, 'Operation'],
    choice('important', 'advanced', 'internal', 'none', ''),
  ),
};
