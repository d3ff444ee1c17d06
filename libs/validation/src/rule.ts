import type { Finding, Severity } from '@connectory/contracts';
import {
  makeFinding,
  type DefinitionNode,
  type JsonObject,
  type NodeType,
  type PlacedValue,
  type JsonValue,
  type SpecVersion,
} from '@connectory/definition';
import type { Facts } from './facts.js';
import { overlayFix, type Fix } from './fix.js';
import { fillMessage, type Params } from './message.js';
import { pointerOfPlace, type Place } from './place.js';

/** What the docs page of a rule says. The examples are whole documents in YAML. */
export interface RuleDocs {
  /** One sentence: what must hold. */
  readonly summary: string;
  /** Why it matters, with the section of the specification that demands it. */
  readonly reason: string;
  /** A document that the rule reports. */
  readonly bad: string;
  /** The same, repaired: the rule has nothing to say. */
  readonly good: string;
}

export type Visit = (node: DefinitionNode) => void;

/** A handler for those objects only that have one of `members`. */
export interface MemberVisit {
  readonly members: readonly string[];
  readonly visit: Visit;
}

/** `having(['pattern'], check)`: what has none of the members costs nothing. */
export const having = (members: readonly string[], visit: Visit): MemberVisit => ({ members, visit });

/** Handlers by the objects of the specification; `end` comes when the whole document has been visited. */
export type Visitor = { readonly [Type in NodeType]?: Visit | MemberVisit } & {
  /** Every object that has a `$ref`, after the handlers for its type. */
  readonly reference?: Visit;
  readonly end?: () => void;
};

/** What a rule knows of the document beside the node that it is shown. */
export interface DocumentContext {
  readonly document: JsonObject;
  readonly version: SpecVersion;
  /** Follows a reference to its end; see `refFollower` of the definition library. */
  readonly follow: (value: JsonValue | undefined) => PlacedValue | null | undefined;
  readonly facts: Facts;
}

type Messages = Readonly<Record<string, string>>;

type Report<M extends Messages> = {
  readonly [Name in keyof M & string]: Place & {
    readonly message: Name;
    readonly params: Params<M[Name]>;
    readonly related?: readonly (Place & { readonly message: string })[];
    readonly fix?: Fix;
  };
}[keyof M & string];

interface RuleDefinition<M extends Messages> {
  /** `layer/name`; the file of the rule is `rules/{id}.ts`, its docs page `/docs/rules/{id}`. */
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  /** Where it is another one in some versions, for example because only the others demand it. */
  readonly severityIn?: Readonly<Partial<Record<SpecVersion, Severity>>>;
  /** The versions of OpenAPI in which it holds. */
  readonly formats: readonly SpecVersion[];
  /** What is wrong and what to do, with placeholders in braces; each report names one. */
  readonly messages: M;
  readonly docs: RuleDocs;
  /** Called once per document; what the rule has to remember lives in its closure. */
  readonly create: (context: DocumentContext & { readonly report: (report: Report<M>) => void }) => Visitor;
}

/** A rule as the registry holds it. */
export interface Rule extends Omit<RuleDefinition<Messages>, 'create'> {
  /** `report` is given what makes a finding, so that one that nobody will see is never made. */
  readonly create: (context: DocumentContext, report: (make: () => Finding) => void) => Visitor;
}

/** Declares a rule; the compiler checks that each report fills the placeholders of its message. */
export function defineRule<const M extends Messages>(rule: RuleDefinition<M>): Rule {
  const { id, severity, severityIn, messages } = rule;
  return {
    ...rule,
    create: (context, emit) =>
      rule.create({
        document: context.document,
        version: context.version,
        follow: context.follow,
        facts: context.facts,
        report: (found) =>
          emit(() => {
            // Written out: a rest of the members would be a slow copy of each.
            const { message, params, related = none, fix } = found;
            return makeFinding({
              code: id,
              severity: severityIn?.[context.version] ?? severity,
              message: fillMessage(messages[message]!, params),
              params,
              pointer: pointerOfPlace(found),
              related: related.map((other) => ({
                message: other.message,
                pointer: pointerOfPlace(other),
              })),
              ...(fix ? { fix: overlayFix(context.document, fix) } : {}),
            });
          }),
      }),
  };
}

const none: readonly never[] = [];
