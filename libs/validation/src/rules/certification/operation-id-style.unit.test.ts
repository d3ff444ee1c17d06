import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { operationIdStyle } from './operation-id-style.js';

describe(operationIdStyle.id, () => {
  it('renames an operation together with what calls it', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {operationId: get_texts}
    put:
      operationId: PutText
      parameters:
        - {name: a, in: query, x-ms-dynamic-values: {operationId: get_texts, value-path: a}}
      responses:
        '200': {description: a, links: {next: {operationId: get_texts}}}
`;
    const [finding] = report(operationIdStyle, yaml);
    expect(finding?.message).toContain('Call it `GetTexts`');
    expect(finding?.fix?.actions).toEqual(
      [
        "$['paths']['/a']['get']",
        "$['paths']['/a']['put']['parameters'][?(@['name'] == 'a' && @['in'] == 'query')]['x-ms-dynamic-values']",
        "$['paths']['/a']['put']['responses']['200']['links']['next']",
      ].map((target) => ({
        target: expect.stringContaining(target.slice(0, 30)) as string,
        update: { operationId: 'GetTexts' },
      })),
    );
  });

  it.each([
    ['getTexts', 'GetTexts'],
    ['get-texts', 'GetTexts'],
    ['texts.get', 'TextsGet'],
    ['GetURLForText', undefined],
    ['GetTextsV2', undefined],
    ['GetTexts_V2', undefined],
    ['get_texts_V2', 'GetTexts_V2'],
    ['2texts', 'Op2Texts'],
    ['données', undefined],
    [' ', undefined],
  ])('calls %j %j', (operationId, suggestion) => {
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'a', version: '1' },
      paths: { '/a': { get: { operationId } } },
    });
    const [finding] = report(operationIdStyle, text);
    expect(finding?.params['suggestion']).toBe(suggestion);
  });

  it('offers no name that is taken', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths: {/a: {get: {operationId: get-texts}, put: {operationId: get_texts}, post: {operationId: posttexts}, patch: {operationId: PostTexts}}}
`;
    expect(report(operationIdStyle, yaml).map(({ fix }) => fix?.actions[0]?.update)).toEqual([
      { operationId: 'GetTexts' },
      undefined,
      { operationId: 'Posttexts' },
    ]);
  });
});
