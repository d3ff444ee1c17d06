import type { SpecVersion } from '@connectory/definition';
import type { Verdict } from './verdict.js';

/**
 * What swagger-parser 13.0.0 rejects in 3.1 although the specification allows it: a licence that has only a name (section
 * 4.8.4), a server variable with a description (4.8.6). One line of its message for each.
 */
const wrongComplaints = [
  /^#\/info\/license must have required property '(?:identifier|url)'$/,
  /^#\/info\/license must match exactly one schema in oneOf$/,
  /\/servers\/\d+\/variables\/\S+ must NOT have unevaluated properties$/,
];

/** The verdict on a document of `version` without what a judge is known to be wrong about. */
export function excuse(verdict: Verdict, version: SpecVersion): Verdict {
  if (version !== '3.1' || verdict.swaggerParser === null) return verdict;
  const complaints = verdict.swaggerParser
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'Swagger schema validation failed.');
  const isWrong = complaints.every((line) => wrongComplaints.some((pattern) => pattern.test(line)));
  return isWrong ? { ...verdict, swaggerParser: null } : verdict;
}

export const ambiguousPath = 'structure/ambiguous-path';

/**
 * The verdict on a document that was made of OpenAPI 2.0, which has paths that differ in the names of their parameters only;
 * 3.x forbids them, and there is nothing that a conversion could do about them but lose one.
 */
export function excuseInherited(verdict: Verdict): Verdict {
  return verdict.connectory?.startsWith(`${ambiguousPath} `) ? { ...verdict, connectory: null } : verdict;
}
