import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { writeWithoutSecurity } from './write-without-security.js';

const withOperations = (paths: string, security = '') => `openapi: 3.0.0
info: {title: a, version: '1'}
${security}
paths:
  /read: {get: {security: [{a: []}]}, head: {security: [{a: []}]}, put: {security: [{a: []}, {}]}}
${paths}
`;
const report = (paths: string, security?: string) =>
  reportedPointers(writeWithoutSecurity, withOperations(paths, security));

describe(writeWithoutSecurity.id, () => {
  it('reports writing without security, and says where it was taken away', () => {
    expect(report('  /texts: {post: {}}')).toEqual(['/paths/~1texts/post']);
    expect(report('  /texts: {post: {}, delete: {security: []}}', 'security: [{a: []}]')).toEqual([
      '/paths/~1texts/delete/security',
    ]);
    expect(report('  /texts: {patch: {security: [{}]}}')).toEqual(['/paths/~1texts/patch/security']);
  });

  it('lets reading be, and what comes before signing in', () => {
    expect(report('  /texts: {get: {}}')).toEqual([]);
    expect(report('  /login: {post: {}}\n  /users: {post: {operationId: registerUser}}')).toEqual([]);
  });

  it('takes a parameter for the credentials', () => {
    expect(report('  /texts: {post: {parameters: [{name: X-Api-Key, in: header}]}}')).toEqual([]);
  });

  it('has nothing to say where most operations are open', () => {
    const open = Array.from({ length: 4 }, (_, index) => `  /a${index}: {get: {}}`).join('\n');
    expect(report(`${open}\n  /texts: {post: {}}`)).toEqual([]);
  });
});
