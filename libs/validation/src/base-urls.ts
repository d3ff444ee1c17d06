import { isArray, isObject, type DefinitionNode, type JsonValue } from '@connectory/definition';
import { isPrivateHost } from './private-host.js';
import type { Place } from './place.js';
import type { DocumentContext, Visitor } from './rule.js';

/** Where a document says that it is served: a Server Object, or the `host` of 2.0. */
export interface BaseUrl {
  /** As written. */
  readonly text: string;
  /** With the defaults of its variables. The host of 2.0 gets the first of its schemes, or https. */
  readonly url: URL;
  readonly place: Place;
  /** The Server Object, or the document. */
  readonly node: DefinitionNode;
}

/** A visitor for the addresses of a document that name a host. Relative ones lead to where the document was found. */
export function onBaseUrl(context: DocumentContext, handle: (base: BaseUrl) => void): Visitor {
  const visit = (text: string, url: URL | null, node: DefinitionNode, member: string) => {
    if (url !== null) handle({ text, url, place: { node, member: [member] }, node });
  };
  if (context.version !== '2.0') {
    return {
      Server: (node) => {
        const { url } = node.value;
        if (typeof url === 'string') visit(url, serverUrl(url, node.value['variables']), node, 'url');
      },
    };
  }
  return {
    Document: (node) => {
      const { host } = node.value;
      if (typeof host !== 'string') return;
      visit(host, absoluteUrl(`${firstScheme(node)}://${host}`), node, 'host');
    },
  };
}

function serverUrl(url: string, variables: JsonValue | undefined): URL | null {
  return absoluteUrl(
    url.replace(/\{([^{}]*)\}/g, (whole, name: string) => variableDefault(variables, name) ?? whole),
  );
}

function variableDefault(variables: JsonValue | undefined, name: string): string | null {
  const variable = isObject(variables) && Object.hasOwn(variables, name) ? variables[name] : undefined;
  return isObject(variable) && typeof variable['default'] === 'string' ? variable['default'] : null;
}

function firstScheme({ value: { schemes } }: DefinitionNode): string {
  return isArray(schemes) && schemes[0] === 'http' ? 'http' : 'https';
}

/** A text as an http or https URL, or `null`. */
export function absoluteUrl(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

/** A text is the URL of something on the Internet that is called without encryption. */
export function isPublicHttp(text: JsonValue | undefined): text is string {
  if (typeof text !== 'string' || !/^http:/i.test(text)) return false;
  const url = absoluteUrl(text);
  return url !== null && !isPrivateHost(url.hostname);
}
