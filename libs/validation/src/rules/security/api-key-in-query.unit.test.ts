import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { apiKeyInQuery } from './api-key-in-query.js';

describe(apiKeyInQuery.id, () => {
  it('reports keys in the query in every version', () => {
    const schemes = `
    a: {type: apiKey, in: query, name: key}
    b: {type: apiKey, in: header, name: key}
    c: {type: http, scheme: basic, in: query}
`;
    const info = `info: {title: a, version: '1'}\npaths: {}\n`;
    expect(
      reportedPointers(apiKeyInQuery, `openapi: 3.1.0\n${info}components:\n  securitySchemes:${schemes}`),
    ).toEqual(['/components/securitySchemes/a/in']);
    expect(reportedPointers(apiKeyInQuery, `swagger: '2.0'\n${info}securityDefinitions:${schemes}`)).toEqual([
      '/securityDefinitions/a/in',
    ]);
  });
});
