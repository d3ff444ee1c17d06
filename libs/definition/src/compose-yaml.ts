import {
  Composer,
  CST,
  isAlias,
  Parser,
  visit,
  type Alias,
  type Document,
  type Node,
  type ParsedNode,
  type YAMLError,
} from 'yaml';
import type { TextSpan } from './text-position.js';

/** A YAML text as nodes with places, within its limits. */
export interface ComposedYaml {
  readonly document: Document.Parsed<ParsedNode, true>;
  /** The nodes that aliases stand for; an alias without an anchor is missing. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Where a second document begins in the same text. */
  readonly secondDocument: TextSpan | null;
}

export type ComposeFailure =
  | { readonly ok: false; readonly reason: 'syntax'; readonly errors: readonly YAMLError[] }
  | { readonly ok: false; readonly reason: 'depth'; readonly span: TextSpan }
  | { readonly ok: false; readonly reason: 'aliases'; readonly span: TextSpan };

/**
 * Composes the first document of a YAML 1.2 text. The library's token parser does not recurse, its composer does:
 * so the depth is measured on the tokens, before the composer sees them.
 */
export function composeYaml(
  text: string,
  limits: { maxDepth: number; maxAliases: number },
): { readonly ok: true; readonly yaml: ComposedYaml } | ComposeFailure {
  const tokens = [...new Parser().parse(text)];
  const excess = findExcess(tokens, limits);
  if (excess) return excess;

  const composer = new Composer({
    // Our own reader looks for duplicates: the library compares each key with every other one.
    uniqueKeys: false,
    // The OpenAPI Specification wants keys by the failsafe ruleset: `200` and `1.0` are the strings as written.
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  const document = documents[0]!;
  if (document.errors.length > 0) return { ok: false, reason: 'syntax', errors: document.errors };
  const second = documents[1];
  return {
    ok: true,
    yaml: {
      document,
      aliases: resolveAliases(document),
      secondDocument: second ? { start: second.range[0], end: second.range[0] + 3 } : null,
    },
  };
}

function findExcess(
  tokens: readonly CST.Token[],
  limits: { maxDepth: number; maxAliases: number },
): Exclude<ComposeFailure, { reason: 'syntax' }> | null {
  const pending: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  let aliases = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    const span = { start: token.offset, end: token.offset + 1 };
    if (token.type === 'alias' && ++aliases > limits.maxAliases)
      return { ok: false, reason: 'aliases', span };
    if (token.type === 'document') {
      if (token.value) pending.push({ token: token.value, depth });
    } else if (CST.isCollection(token)) {
      if (depth >= limits.maxDepth) return { ok: false, reason: 'depth', span };
      for (const { key, value } of token.items) {
        if (key) pending.push({ token: key, depth: depth + 1 });
        if (value) pending.push({ token: value, depth: depth + 1 });
      }
    }
  }
  return null;
}

/** An alias stands for the node that bore its anchor last before it (YAML 1.2.2 section 7.1). */
function resolveAliases(document: Document.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) aliases.set(node, target);
      } else if (node.anchor) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return aliases;
}
