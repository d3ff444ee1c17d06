import SwaggerParser from '@apidevtools/swagger-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { OutsideVerdict, JudgeRequest } from './judge-message.js';

/*
 * A process of its own: swagger-parser changes the schemas that others share, and a document that it does not come to
 * an end with must be possible to leave.
 */

const validator = new Validator();
const longestReason = 2_000;

process.on('message', (request: JudgeRequest) => {
  void judge(request).then((verdict) => process.send?.({ id: request.id, verdict }));
});
process.on('disconnect', () => process.exit());

async function judge({ text, withSwaggerParser }: JudgeRequest): Promise<OutsideVerdict> {
  return {
    seriousme: await bySeriousme(text),
    swaggerParser: withSwaggerParser ? await bySwaggerParser(text) : null,
  };
}

async function bySeriousme(text: string): Promise<string | null> {
  try {
    const { valid, errors } = await validator.validate(JSON.parse(text) as Record<string, unknown>);
    if (valid) return null;
    return typeof errors === 'string' ? errors : describe(errors?.at(-1) ?? {}, errors?.[0]);
  } catch (error) {
    return `threw: ${String(error)}`.slice(0, longestReason);
  }
}

const describe = (...errors: readonly unknown[]) => JSON.stringify(errors).slice(0, longestReason);

async function bySwaggerParser(text: string): Promise<string | null> {
  try {
    const document = JSON.parse(text) as Parameters<typeof SwaggerParser.validate>[0];
    await SwaggerParser.validate(document, { resolve: { external: false } });
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, longestReason);
  }
}
