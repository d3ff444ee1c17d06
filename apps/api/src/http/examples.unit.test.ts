import * as contracts from '@connectory/contracts';
import { z } from 'zod';
import { expect, it } from 'vitest';
import { examples, receivedRegistration } from './examples.js';
import { problemExample } from './problem-examples.js';

const { ApiKey, pageOf, problemCodes, Problem, Registration, RegistrationSummary } = contracts;
const schemas = {
  ...contracts,
  ApiKeyPage: pageOf(ApiKey),
  RegistrationPage: pageOf(RegistrationSummary),
} as Readonly<Record<string, unknown>>;

it.each(Object.entries(examples))('the example of %s is one', (name, example) => {
  const schema = schemas[name];
  expect(schema).toBeInstanceOf(z.ZodType);
  expect((schema as z.ZodType).parse(example)).toEqual(example);
});

it.each(problemCodes)('the example of the problem %s is one', (code) => {
  expect(Problem.parse(problemExample(code))).toEqual(problemExample(code));
});

it('the example of a registration that was just received is one', () => {
  expect(Registration.parse(receivedRegistration)).toEqual(receivedRegistration);
});
