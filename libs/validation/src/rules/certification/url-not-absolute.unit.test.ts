import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { urlNotAbsolute } from './url-not-absolute.js';

describe(urlNotAbsolute.id, () => {
  it('looks at every address that is shown', () => {
    const yaml = `openapi: 3.1.0
info:
  title: a
  version: '1'
  termsOfService: www.contoso.com
  contact: {url: 'https://www.contoso.com'}
  license: {name: a, url: LICENSE}
externalDocs: {url: ../docs}
paths: {}
x-ms-connector-metadata:
  - {propertyName: Website, propertyValue: contoso.com}
  - {propertyName: Privacy policy, propertyValue: 'https://www.contoso.com/privacy'}
  - {propertyName: Categories, propertyValue: Data}
`;
    expect(reportedPointers(urlNotAbsolute, yaml)).toEqual([
      '/externalDocs/url',
      '/x-ms-connector-metadata/0/propertyValue',
      '/info/termsOfService',
      '/info/license/url',
    ]);
  });

  it.each([
    ['www.contoso.com/terms', 'https://www.contoso.com/terms'],
    ['contoso.com', 'https://contoso.com'],
    ['/terms', undefined],
    ['terms.html', undefined],
    ['ftp://contoso.com', undefined],
    ['see contoso.com', undefined],
  ])('makes of %j %j', (termsOfService, url) => {
    const info = { title: 'a', version: '1', termsOfService };
    const [finding] = report(urlNotAbsolute, JSON.stringify({ openapi: '3.1.0', info, paths: {} }));
    expect(finding?.params['url']).toBe(termsOfService);
    expect(finding?.fix?.actions[0]?.update).toEqual(url && { termsOfService: url });
  });
});
