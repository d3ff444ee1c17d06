import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { upgradeSchema } from '../schema.js';
import type { ComponentNames } from './component-names.js';
import { buildParameter } from './parameters.js';
import { buildBody } from './request-body.js';
import { buildResponse } from './responses.js';
import { buildSecuritySchemes } from './security.js';
import { rewriteRef, type SourceDocument } from './source-document.js';

/** `definitions`, `parameters`, `responses` and `securityDefinitions` as components; empty sections are left out. */
export function buildComponents(document: SourceDocument, recorder: Recorder): JsonObject {
  const { root } = document;
  const dialect = {
    nullable: 'x-nullable',
    returned: document.returned,
    rewriteRef: (ref: string) => rewriteRef(document, ref),
  } as const;
  const globals = isObject(root['parameters']) ? Object.entries(root['parameters']) : [];
  const placeOf = (parameter: JsonValue) => (isObject(parameter) ? parameter['in'] : undefined);
  for (const [name, parameter] of globals) {
    // Operations that refer to it carry it in their own request body.
    if (placeOf(parameter) === 'formData') recorder.merge(appendPointer('/parameters', name), '/paths');
  }

  const sections: Record<string, JsonObject> = {
    schemas: buildSection(
      root['definitions'],
      document.schemas,
      'definitions',
      'schemas',
      recorder,
      (schema, from, to) => upgradeSchema(schema, dialect, recorder, from, to),
    ),
    responses: buildSection(
      root['responses'],
      document.responses,
      'responses',
      'responses',
      recorder,
      (response, from, to) => buildResponse(response, document.produces, document, recorder, from, to),
    ),
    parameters: buildSection(
      Object.fromEntries(
        globals.filter(([, value]) => placeOf(value) !== 'body' && placeOf(value) !== 'formData'),
      ),
      document.parameters,
      'parameters',
      'parameters',
      recorder,
      (parameter, from, to) =>
        isObject(parameter) ? buildParameter(parameter, document, recorder, from, to) : parameter,
    ),
    requestBodies: buildSection(
      Object.fromEntries(globals.filter(([, value]) => placeOf(value) === 'body')),
      document.parameters,
      'parameters',
      'requestBodies',
      recorder,
      (value, from, to) =>
        isObject(value)
          ? buildBody({ value, pointer: from }, document.consumes, document, recorder, to)
          : value,
    ),
    securitySchemes: buildSecuritySchemes(document, recorder),
  };
  return Object.fromEntries(
    Object.entries(sections).filter(([, section]) => Object.keys(section).length > 0),
  );
}

function buildSection(
  section: JsonValue | undefined,
  names: ComponentNames,
  sourceSection: string,
  targetSection: string,
  recorder: Recorder,
  build: (value: JsonValue, source: string, target: string) => JsonValue,
): JsonObject {
  if (!isObject(section)) return {};
  return Object.fromEntries(
    Object.entries(section).map(([name, value]) => {
      const targetName = names.get(name) ?? name;
      const source = appendPointer('', sourceSection, name);
      const target = appendPointer('/components', targetSection, targetName);
      recorder.map(source, target);
      return [targetName, build(value, source, target)];
    }),
  );
}
