import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { connectorMetadataMissing } from './connector-metadata-missing.js';

describe(connectorMetadataMissing.id, () => {
  const found = (metadata: string, info = '') =>
    report(
      connectorMetadataMissing,
      `openapi: 3.1.0\ninfo: {title: a, version: '1'${info}}\npaths: {}\n${metadata}`,
    );

  it('wants three properties, however their names are written', () => {
    expect(found('').map(({ pointer, params }) => [pointer, params['name']])).toEqual([
      ['', 'Website'],
      ['', 'Privacy policy'],
      ['', 'Categories'],
    ]);
    const list = `x-ms-connector-metadata:
  - {propertyName: WebSite, propertyValue: a}
  - {propertyName: Privacy Policy, propertyValue: a}
  - {propertyName: Categories, propertyValue: ' '}
`;
    expect(found(list).map(({ pointer, params }) => [pointer, params['name']])).toEqual([
      ['/x-ms-connector-metadata', 'Categories'],
    ]);
  });

  it('takes the website of the contact', () => {
    const [website] = found('', ", contact: {url: 'https://www.contoso.com/support'}");
    expect(website?.fix?.actions[0]?.update).toEqual({
      'x-ms-connector-metadata': [{ propertyName: 'Website', propertyValue: 'https://www.contoso.com' }],
    });
    expect(found('')[0]?.fix).toBeUndefined();
  });

  it('bears what is no list', () => {
    expect(
      found('x-ms-connector-metadata: {a: 1}', ", contact: {url: 'https://a.example'}").map(({ fix }) => fix),
    ).toEqual([undefined, undefined, undefined]);
  });
});
