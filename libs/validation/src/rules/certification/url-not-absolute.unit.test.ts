import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
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
});
