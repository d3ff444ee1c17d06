import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { extensionMemberUnknown } from './extension-member-unknown.js';

const operation = (members: string) => `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {/a: {get: {operationId: A, ${members}, responses: {'200': {description: ok}}}}}
`;

describe(extensionMemberUnknown.id, () => {
  it('renames a member that is nearly right', () => {
    const [finding] = report(extensionMemberUnknown, operation('x-ms-trigger-metadata: {knid: query}'));
    expect(finding).toMatchObject({
      pointer: '/paths/~1a/get/x-ms-trigger-metadata/knid',
      params: { closest: 'kind' },
      fix: {
        safe: true,
        actions: [
          { target: "$['paths']['/a']['get']['x-ms-trigger-metadata']['knid']", remove: true },
          { target: "$['paths']['/a']['get']['x-ms-trigger-metadata']", update: { kind: 'query' } },
        ],
      },
    });
  });

  it('names the members that there are', () => {
    const [finding] = report(extensionMemberUnknown, operation('x-ms-trigger-metadata: {recurrence: 1}'));
    expect(finding!.message).toContain('it knows `kind`, `mode`');
    expect(finding!.fix).toBeUndefined();
  });

  it('renames nothing to a member that is there', () => {
    const [finding] = report(
      extensionMemberUnknown,
      operation('x-ms-trigger-metadata: {kinds: 1, kind: query}'),
    );
    expect(finding).not.toHaveProperty('fix');
  });

  it('lets extensions within, and members of open shapes be', () => {
    const members = 'x-ms-trigger-metadata: {kind: query, x-own: 1}, x-ms-pageable: {itemName: value}';
    expect(report(extensionMemberUnknown, operation(members))).toEqual([]);
  });
});
