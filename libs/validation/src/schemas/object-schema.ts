import type { JsonValue, NodeType, SpecVersion } from '@connectory/definition';
import type { ValidateFunction } from 'ajv';
import { compileDefinition } from './compile-schemas.js';

/** The definitions of the objects that references lead to, by the names that each schema gives them. */
const definitionNames: Readonly<Record<SpecVersion, Readonly<Partial<Record<NodeType, string>>>>> = {
  '2.0': { PathItem: 'pathItem', Parameter: 'parameter', Response: 'response', Schema: 'schema' },
  '3.0': {
    PathItem: 'PathItem',
    Parameter: 'Parameter',
    RequestBody: 'RequestBody',
    Response: 'Response',
    Header: 'Header',
    Example: 'Example',
    Link: 'Link',
    Callback: 'Callback',
    Schema: 'Schema',
    SecurityScheme: 'SecurityScheme',
  },
  '3.1': {
    PathItem: 'path-item',
    Parameter: 'parameter',
    RequestBody: 'request-body',
    Response: 'response',
    Header: 'header',
    Example: 'example',
    Link: 'link',
    Callback: 'callbacks',
    Schema: 'schema',
    SecurityScheme: 'security-scheme',
  },
};

const compiled = new Map<string, ValidateFunction>();

/** True if a value is an object of a type, as the JSON Schema of a version has it; also where the schema has no such type. */
export function isObjectOf(type: NodeType, version: SpecVersion, value: JsonValue): boolean {
  const name = definitionNames[version][type];
  if (name === undefined) return true;
  const key = `${version} ${name}`;
  const validate = compiled.get(key) ?? compileDefinition(version, name);
  compiled.set(key, validate);
  const fits = validate(value);
  // The document must not live on in the compiled schema.
  validate.errors = null;
  return fits;
}
