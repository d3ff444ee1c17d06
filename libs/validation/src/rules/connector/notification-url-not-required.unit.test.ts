import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { notificationUrlNotRequired } from './notification-url-not-required.js';

describe(notificationUrlNotRequired.id, () => {
  it('looks at each object around the field, once', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
definitions:
  A:
    properties:
      hook:
        required: [url]
        properties:
          url: {type: string, x-ms-notification-url: true}
          other: {type: string, x-ms-notification-url: true}
  B: {allOf: [{required: [url], properties: {url: {type: string, x-ms-notification-url: true}}}]}
`;
    const findings = report(notificationUrlNotRequired, yaml);
    expect(findings.map(({ pointer, fix }) => [pointer, fix!.actions])).toEqual([
      [
        '/definitions/A/properties/hook',
        [{ target: "$['definitions']['A']", update: { required: ['hook'] } }],
      ],
      [
        '/definitions/A/properties/hook/properties/other',
        [{ target: "$['definitions']['A']['properties']['hook']", update: { required: ['other'] } }],
      ],
    ]);
  });
});
