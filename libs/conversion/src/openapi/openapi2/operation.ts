import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { extensionsOf, loseUnknown, pick } from './extensions.js';
import { buildParameter } from './parameters.js';
import { buildBody, buildForm, type PlacedParameter } from './request-body.js';
import { buildResponse } from './responses.js';
import { renameSecurity } from './security.js';
import { buildOperationServers } from './servers.js';
import { mediaTypes, resolveParameter, type SourceDocument } from './source-document.js';

const known = new Set([
  'tags',
  'summary',
  'description',
  'externalDocs',
  'operationId',
  'consumes',
  'produces',
  'parameters',
  'responses',
  'schemes',
  'deprecated',
  'security',
]);

const described = ['tags', 'summary', 'description', 'externalDocs', 'operationId'];

/** An operation; `shared` are the body and form parameters of its path item, which 3.1 has no place for there. */
export function buildOperation(
  operation: JsonObject,
  shared: readonly PlacedParameter[],
  document: SourceDocument,
  recorder: Recorder,
  pointer: string,
): JsonObject {
  loseUnknown(operation, known, recorder, pointer);
  const consumes = mediaTypes(operation['consumes']) ?? document.consumes;
  const produces = mediaTypes(operation['produces']) ?? document.produces;
  if (operation['consumes'] !== undefined) recorder.merge(`${pointer}/consumes`, pointer);
  if (operation['produces'] !== undefined) recorder.merge(`${pointer}/produces`, pointer);

  const split = splitParameters(operation['parameters'], document, `${pointer}/parameters`);
  const parameters = split.plain.map(({ value, pointer: source }, index) => {
    const target = appendPointer(pointer, 'parameters', index);
    recorder.map(source, target);
    return buildParameter(value, document, recorder, source, target);
  });
  const requestBody = buildRequestBody(split.inBody, shared, consumes, document, recorder, pointer);
  const servers = Array.isArray(operation['schemes'])
    ? buildOperationServers(document.root, operation['schemes'])
    : [];
  if (operation['schemes'] !== undefined) {
    recorder.merge(`${pointer}/schemes`, servers.length > 0 ? `${pointer}/servers` : pointer);
  }
  const security = operation['security'];
  return {
    ...pick(operation, described),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: buildResponses(operation['responses'], produces, document, recorder, `${pointer}/responses`),
    ...pick(operation, ['deprecated']),
    ...(security === undefined ? {} : { security: renameSecurity(security, document) }),
    ...(servers.length > 0 ? { servers } : {}),
    ...extensionsOf(operation, document),
  };
}

/** Parameters that stay parameters, and those that make the request body. */
export function splitParameters(
  parameters: JsonValue | undefined,
  document: SourceDocument,
  pointer: string,
): { readonly plain: PlacedParameter[]; readonly inBody: PlacedParameter[] } {
  const plain: PlacedParameter[] = [];
  const inBody: PlacedParameter[] = [];
  if (!Array.isArray(parameters)) return { plain, inBody };
  parameters.forEach((parameter: JsonValue, index) => {
    const at = appendPointer(pointer, index);
    if (!isObject(parameter)) return;
    const resolved = resolveParameter(document.root, parameter, at);
    const place = resolved?.value['in'];
    if (resolved && (place === 'body' || place === 'formData')) {
      inBody.push({ value: resolved.value, pointer: at });
    } else {
      plain.push({ value: parameter, pointer: at });
    }
  });
  return { plain, inBody };
}

function buildRequestBody(
  own: readonly PlacedParameter[],
  shared: readonly PlacedParameter[],
  consumes: readonly string[],
  document: SourceDocument,
  recorder: Recorder,
  pointer: string,
): JsonObject | undefined {
  const target = `${pointer}/requestBody`;
  const ownNames = new Set(own.map(({ value }) => value['name']));
  const fields = [...shared.filter(({ value }) => !ownNames.has(value['name'])), ...own];
  const body = own.find(isBody) ?? (own.length === 0 ? shared.find(isBody) : undefined);
  if (body) {
    for (const field of own) {
      if (field === body) continue;
      recorder.lose(
        field.pointer,
        'openapi/second-body',
        'A request has one body, and OpenAPI 2.0 allows either a body or form fields.',
      );
    }
    return buildBody(body, consumes, document, recorder, target);
  }
  const formFields = fields.filter((field) => !isBody(field));
  return formFields.length > 0 ? buildForm(formFields, consumes, document, recorder, target) : undefined;
}

const isBody = (parameter: PlacedParameter) => parameter.value['in'] === 'body';

function buildResponses(
  responses: JsonValue | undefined,
  produces: readonly string[],
  document: SourceDocument,
  recorder: Recorder,
  pointer: string,
): JsonObject {
  if (!isObject(responses)) {
    recorder.setDefault(pointer, pointer);
    return { default: { description: '' } };
  }
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      const at = appendPointer(pointer, status);
      const isExtension = status.startsWith('x-');
      return [status, isExtension ? response : buildResponse(response, produces, document, recorder, at, at)];
    }),
  );
}
