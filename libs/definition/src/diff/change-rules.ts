/** What a change means for those who call: `breaking` may stop them, `safe` leaves them working, `cosmetic` is only read. */
export type ChangeClass = 'breaking' | 'safe' | 'cosmetic';

const breaking = (summary: string) => ({ class: 'breaking', summary }) as const;
const safe = (summary: string) => ({ class: 'safe', summary }) as const;
const cosmetic = (summary: string) => ({ class: 'cosmetic', summary }) as const;

/**
 * Every kind of change that `diff` tells, by name. What is sent to the API and what comes back are judged in opposite
 * ways: an API may ask for less and may promise more, and never the other way round. Where a rule of thumb and caution
 * disagree (a value more in an enum of a response), caution has it: to acknowledge a change that was harmless costs a word.
 */
export const changeRules = {
  'operation-added': safe('There is a new operation.'),
  'operation-removed': breaking('An operation is gone.'),
  'operation-path-changed': breaking('An operation has another path.'),
  'operation-method-changed': breaking('An operation has another method.'),
  'operation-id-changed': breaking('An operation has another operationId, by which flows name it.'),
  'operation-trigger-changed': breaking(
    'An action has become a trigger, a trigger an action, or one of another kind.',
  ),
  'operation-deprecated': safe('An operation is deprecated.'),
  'operation-no-longer-deprecated': safe('An operation is not deprecated any more.'),
  'operation-tags-changed': cosmetic('An operation has other tags.'),

  'server-added': safe('There is another server.'),
  'server-removed': breaking('A server is gone.'),
  'server-changed': breaking('The server has another address; connections are bound to the old one.'),
  'security-added': breaking('What could be called by anybody needs credentials now.'),
  'security-removed': safe('No credentials are needed any more.'),
  'security-alternative-added': safe('There is another way to authenticate.'),
  'security-alternative-removed': breaking('A way to authenticate is gone.'),
  'security-scope-added': breaking('A scope more is needed.'),
  'security-scope-removed': safe('A scope is not needed any more.'),
  'security-scheme-changed': breaking('A way to authenticate works differently.'),

  'parameter-added-required': breaking('There is a new parameter that must be sent.'),
  'parameter-added-optional': safe('There is a new parameter that may be sent.'),
  'parameter-removed': breaking('A parameter is gone; those who set it have nowhere to send it.'),
  'parameter-moved': breaking('A parameter is sent in another place.'),
  'path-parameter-renamed': breaking('A path parameter has another name, by which callers set it.'),
  'parameter-became-required': breaking('A parameter must be sent that could be left out.'),
  'parameter-became-optional': safe('A parameter may be left out.'),
  'parameter-serialisation-changed': breaking(
    'A parameter is written in another way (style, explode, media type).',
  ),
  'parameter-deprecated': safe('A parameter is deprecated.'),

  'request-body-added-required': breaking('A body must be sent.'),
  'request-body-added-optional': safe('A body may be sent.'),
  'request-body-removed': breaking('No body is taken any more.'),
  'request-body-became-required': breaking('The body must be sent that could be left out.'),
  'request-body-became-optional': safe('The body may be left out.'),
  'request-media-type-added': safe('Another media type is taken.'),
  'request-media-type-removed': breaking('A media type is not taken any more.'),
  'request-property-added-required': breaking('There is a new property that must be sent.'),
  'request-property-added-optional': safe('There is a new property that may be sent.'),
  'request-property-removed': breaking('A property of what is sent is gone.'),
  'request-property-became-required': breaking('A property must be sent that could be left out.'),
  'request-property-became-optional': safe('A property may be left out.'),
  'request-properties-closed': breaking('Properties that are not named are refused.'),
  'request-properties-opened': safe('Properties that are not named are taken.'),
  'request-type-changed': breaking('What is sent must be of another type.'),
  'request-type-widened': safe('What is sent may be of another type as well.'),
  'request-enum-narrowed': breaking('A value is not taken any more.'),
  'request-enum-widened': safe('Another value is taken.'),
  'request-format-changed': breaking('What is sent must be of another format.'),
  'request-format-widened': safe('The format of what is sent matters less.'),
  'request-limit-tightened': breaking('A limit of what is sent is tighter, or a pattern is another.'),
  'request-limit-loosened': safe('A limit of what is sent is looser.'),
  'request-alternative-added': safe('There is another form of what is sent.'),
  'request-alternative-removed': breaking('A form of what is sent is not taken any more.'),
  'request-constraint-changed': breaking('Another constraint of what is sent has changed.'),
  'request-default-added': safe('What is left out stands for something that is said now.'),
  'request-default-changed': breaking('What is left out stands for something else.'),

  'response-added': safe('There is another status with a description.'),
  'response-removed': breaking('A successful response is gone.'),
  'error-response-removed': safe('The response to an error is not described any more.'),
  'response-media-type-added': safe('There is another media type to get.'),
  'response-media-type-removed': breaking('A media type is not sent any more.'),
  'response-header-added': safe('There is another header.'),
  'response-header-removed': breaking('A header is not sent any more.'),
  'response-property-added': safe('There is another property in what is sent back.'),
  'response-property-removed': breaking('A property of what is sent back is gone.'),
  'response-property-became-optional': breaking('A property may be missing that was always there.'),
  'response-property-became-required': safe('A property is always there.'),
  'response-properties-closed': safe('No other properties are sent back.'),
  'response-properties-opened': safe('Other properties may be sent back.'),
  'response-type-changed': breaking('What is sent back may be of another type.'),
  'response-type-narrowed': safe('What is sent back is of fewer types.'),
  'response-enum-narrowed': safe('A value is not sent back any more.'),
  'response-enum-widened': breaking('A value may be sent back that nobody expects.'),
  'response-format-changed': breaking('What is sent back is of another format.'),
  'response-format-narrowed': safe('The format of what is sent back is said more exactly.'),
  'response-limit-changed': safe('Limits of what is sent back are others.'),
  'response-alternative-added': breaking('There is another form of what is sent back.'),
  'response-alternative-removed': safe('A form of what is sent back is gone.'),
  'response-constraint-changed': safe('Another constraint of what is sent back has changed.'),
  'response-default-changed': safe('The default of what is sent back is another.'),

  'description-changed': cosmetic('A title, a summary or a description is another.'),
  'example-changed': cosmetic('An example is another.'),
  'extension-changed': cosmetic('An extension (`x-…`) is another.'),
  'version-changed': cosmetic('The version of the API is another.'),
  'tags-changed': cosmetic('The list of tags is another.'),
  'comparison-incomplete': breaking('There was too much to compare all of it.'),
} as const satisfies Readonly<Record<string, { readonly class: ChangeClass; readonly summary: string }>>;

export type ChangeRule = keyof typeof changeRules;
