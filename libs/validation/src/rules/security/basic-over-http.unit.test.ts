import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { basicOverHttp } from './basic-over-http.js';

const version3 = (...urls: string[]) => `openapi: 3.0.0
info: {title: a, version: '1'}
servers: [${urls.map((url) => `{url: '${url}'}`).join(', ')}]
paths: {}
components:
  securitySchemes:
    a: {type: http, scheme: Basic}
    b: {type: http, scheme: bearer}
`;
const version2 = (schemes: string) => `swagger: '2.0'
info: {title: a, version: '1'}
host: api.example.com
schemes: ${schemes}
paths: {}
securityDefinitions: {a: {type: basic}}
`;

describe(basicOverHttp.id, () => {
  it('reports basic authentication where no server has https', () => {
    const [finding] = report(basicOverHttp, version3('http://api.example.com', 'http://b.example.com'));
    expect(finding?.pointer).toBe('/components/securitySchemes/a');
    expect(finding?.related[0]?.pointer).toBe('/servers/0/url');
    expect(reportedPointers(basicOverHttp, version2('[http]'))).toEqual(['/securityDefinitions/a']);
  });

  it.each([
    [version3('https://api.example.com')],
    [version3('http://api.example.com', 'https://api.example.com')],
    [version3('http://localhost')],
    [version3('/v1')],
    [version2('[https]')],
    [version2('[]')],
  ])('lets others be', (yaml) => {
    expect(reportedPointers(basicOverHttp, yaml)).toEqual([]);
  });
});
