import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { fileConsumes } from './file-consumes.js';

describe(fileConsumes.id, () => {
  const yaml = (consumes: string) => `swagger: '2.0'
info: {title: a, version: '1'}
consumes: [application/json]
paths:
  /a:
    parameters:
      - {name: a, in: formData, type: file}
    post:
      ${consumes}
      responses: {default: {description: ''}}
`;

  it('reports a file that no form takes', () => {
    expect(reportedPointers(fileConsumes, yaml(''))).toEqual(['/paths/~1a/parameters/0']);
    expect(reportedPointers(fileConsumes, yaml('consumes: [form-data]'))).toHaveLength(1);
  });

  it('puts a form in place of what the operation names, and beside what the document names', () => {
    const update = { consumes: ['multipart/form-data'] };
    const target = "$['paths']['/a']['post']";
    expect(report(fileConsumes, yaml(''))[0]?.fix?.actions).toEqual([{ target, update }]);
    expect(report(fileConsumes, yaml('consumes: [form-data]'))[0]?.fix?.actions).toEqual([
      { target: `${target}['consumes']`, remove: true },
      { target, update },
    ]);
  });

  it('is content with one type of form', () => {
    expect(
      reportedPointers(fileConsumes, yaml('consumes: [application/json, multipart/form-data; boundary=a]')),
    ).toEqual([]);
  });
});
