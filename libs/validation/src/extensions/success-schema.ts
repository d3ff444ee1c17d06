import type { OperationFacts, ResponseFacts } from '../operation-facts.js';
import type { PlacedObject } from '../place.js';

/** The schema of the answer that a designer takes for the one of success: of 200, else 201, another 2xx, or `default`. */
export function successSchema({ responses }: OperationFacts): PlacedObject | null {
  return successResponse(responses)?.content.find(({ schema }) => schema !== null)?.schema ?? null;
}

const successResponse = (responses: readonly ResponseFacts[]): ResponseFacts | undefined =>
  responses.find(({ status }) => status === '200') ??
  responses.find(({ status }) => status === '201') ??
  responses.find(({ status }) => status.startsWith('2')) ??
  responses.find(({ status }) => status === 'default');
