import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { nextLinkNameUnsupported } from './next-link-name-unsupported.js';

describe(nextLinkNameUnsupported.id, () => {
  it.each([
    ['nextLink', false],
    ["'@odata.nextLink'", false],
    ['null', false],
    ['NextLink', true],
    ["''", true],
  ])('%s', (name, reported) => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {get: {x-ms-pageable: {nextLinkName: ${name}}, responses: {'200': {description: ok}}}}}
`;
    expect(reportedPointers(nextLinkNameUnsupported, yaml)).toEqual(
      reported ? ['/paths/~1a/get/x-ms-pageable/nextLinkName'] : [],
    );
  });
});
