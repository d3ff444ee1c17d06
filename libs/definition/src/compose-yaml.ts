import {
  Composer,
  CST,
  isAlias,
  Lexer,
  Parser,
  visit,
  type Alias,
  type Document,
  type Node,
  type ParsedNode,
  type ScalarTag,
  type YAMLError,
} from 'yaml';
import type { TextSpan } from './text-position.js';

/** What a YAML text may cost. A scalar of a block map has about eight lexemes, one of a flow sequence two. */
export interface YamlLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxLexemes: number;
}

/** A YAML text as nodes with places, within its limits. */
export interface ComposedYaml {
  readonly document: Document.Parsed<ParsedNode, true>;
  /** The nodes that aliases stand for; an alias without an anchor is missing. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Where a second document begins in the same text. */
  readonly secondDocument: TextSpan | null;
}

export interface YamlExcess {
  readonly ok: false;
  readonly limit: keyof YamlLimits;
  readonly span: TextSpan;
}

export type ComposeFailure = YamlExcess | { readonly ok: false; readonly errors: readonly YAMLError[] };

/** Composes the first document of a YAML 1.2 text. */
export function composeYaml(
  text: string,
  limits: YamlLimits,
): { readonly ok: true; readonly yaml: ComposedYaml } | ComposeFailure {
  const tokens = readTokens(text, limits);
  if (!Array.isArray(tokens)) return tokens;
  const documents = withoutStackTraces(() => {
    const composer = new Composer({
      // Our own reader looks for duplicates: the library compares each key with every other one.
      uniqueKeys: false,
      resolveKnownTags: false,
      customTags: [mergeTag],
      prettyErrors: false,
      logLevel: 'error',
    });
    return [...composer.compose(tokens, true, text.length)];
  });
  const document = documents[0]!;
  if (document.errors.length > 0) return { ok: false, errors: document.errors };
  const second = documents[1];
  const yaml: ComposedYaml = {
    document,
    aliases: resolveAliases(document),
    secondDocument: second ? { start: second.range[0], end: second.range[0] + 3 } : null,
  };
  return { ok: true, yaml };
}

/** Some write `!!merge <<: *base`; the key says it all without the tag. */
const mergeTag: ScalarTag = { tag: 'tag:yaml.org,2002:merge', resolve: (source) => source };

/**
 * The library's lexer and parser do not recurse, its composer does: so the depth is measured while the tokens are
 * read, before the composer sees them. Ends at the first excess.
 */
function readTokens(text: string, limits: YamlLimits): CST.Token[] | YamlExcess {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const excess = (limit: keyof YamlLimits): YamlExcess => ({
    ok: false,
    limit,
    span: { start: Math.max(parser.offset - 1, 0), end: parser.offset },
  });
  let lexemes = 0;
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++lexemes > limits.maxLexemes) return excess('maxLexemes');
    // A scalar that begins with an asterisk follows a lexeme of its own; this is an alias.
    if (lexeme.startsWith('*') && ++aliases > limits.maxAliases) return excess('maxAliases');
    if (parser.stack.length > limits.maxDepth && openCollections(parser) > limits.maxDepth)
      return excess('maxDepth');
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

const openCollections = (parser: Parser) => parser.stack.filter((token) => CST.isCollection(token)).length;

/** The library makes an Error object for each of perhaps 100,000 slips; their stack traces would take most of the time. */
function withoutStackTraces<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
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
