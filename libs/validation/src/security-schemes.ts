import { isObject, type JsonObject } from '@connectory/definition';
import type { DocumentContext } from './rule.js';

/** The security schemes of a document by their names, and where they are written. */
export function securitySchemes({
  document,
  version,
  follow,
}: Pick<DocumentContext, 'document' | 'version' | 'follow'>): {
  readonly place: string;
  readonly has: (name: string) => boolean;
  /** Behind its reference; `null` for one that is not defined or cannot be followed. */
  readonly get: (name: string) => JsonObject | null;
} {
  const { components, securityDefinitions } = document;
  const inComponents = isObject(components) ? components['securitySchemes'] : undefined;
  const schemes = version === '2.0' ? securityDefinitions : inComponents;
  const has = (name: string) => isObject(schemes) && Object.hasOwn(schemes, name);
  return {
    place: version === '2.0' ? 'securityDefinitions' : 'components/securitySchemes',
    has,
    get: (name) => {
      const scheme = isObject(schemes) && has(name) ? schemes[name] : undefined;
      const end = follow(scheme);
      const value = end === undefined ? scheme : end?.value;
      return isObject(value) ? value : null;
    },
  };
}
