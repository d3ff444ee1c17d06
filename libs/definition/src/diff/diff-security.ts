import { placeOf } from '../describe-content.js';
import { isArray, isObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import type { Report } from './change.js';
import { canonicalText } from './diff-texts.js';
import type { ReadOperation, Side } from './read-operations.js';

interface Alternative {
  /** The names of its schemes, sorted. */
  readonly name: string;
  /** `scheme scope` each. */
  readonly scopes: ReadonlySet<string>;
}

/** How the ways have changed in which an operation wants its callers to authenticate. */
export function diffSecurity(old: ReadOperation, now: ReadOperation, report: Report): void {
  const places = { old: pointerOf(old), new: pointerOf(now) };
  const olds = alternativesOf(old);
  const news = alternativesOf(now);
  if (isOpen(olds) && !isOpen(news)) {
    report('security-added', places, `Credentials are needed now: ${listOf(news)}.`);
    return;
  }
  if (!isOpen(olds) && isOpen(news)) {
    report('security-removed', places, 'No credentials are needed any more.');
    return;
  }
  for (const [name, alternative] of olds) {
    const partner = news.get(name);
    if (partner) diffScopes(alternative, partner, places, report);
    else if (name !== '')
      report('security-alternative-removed', places, `The way to authenticate \`${name}\` has been removed.`);
  }
  for (const name of news.keys()) {
    if (!olds.has(name) && name !== '')
      report('security-alternative-added', places, `The way to authenticate \`${name}\` has been added.`);
  }
}

/** How the schemes of a definition have changed that both sides have; one that is gone is missed by its operations. */
export function diffSchemes(old: Side, now: Side, report: Report): void {
  const news = schemesOf(now);
  for (const [name, one] of schemesOf(old)) {
    const other = news.get(name);
    if (!other || meaning(one.value) === meaning(other.value)) continue;
    const said = `The security scheme \`${name}\` works differently: ${differences(one.value, other.value)} changed.`;
    report('security-scheme-changed', { old: one.pointer, new: other.pointer }, said);
  }
}

function diffScopes(
  old: Alternative,
  now: Alternative,
  places: { readonly old: string; readonly new: string },
  report: Report,
): void {
  for (const scope of now.scopes) {
    if (!old.scopes.has(scope))
      report('security-scope-added', places, `The scope \`${scope}\` is needed now.`);
  }
  for (const scope of old.scopes) {
    if (!now.scopes.has(scope))
      report('security-scope-removed', places, `The scope \`${scope}\` is not needed any more.`);
  }
}

/** Anybody may call: nothing is required, or one of the alternatives is empty. */
const isOpen = (alternatives: ReadonlyMap<string, Alternative>) =>
  alternatives.size === 0 || alternatives.has('');

const listOf = (alternatives: ReadonlyMap<string, Alternative>) =>
  [...alternatives.keys()].map((name) => `\`${name}\``).join(' or ');

/** Those of the operation, or else those of the document. */
function alternativesOf({ side, place }: ReadOperation): Map<string, Alternative> {
  const security = place.value['security'] ?? side.document['security'];
  const alternatives = new Map<string, Alternative>();
  if (!isArray(security)) return alternatives;
  for (const requirement of security) {
    if (!isObject(requirement)) continue;
    const names = Object.keys(requirement).sort();
    const scopes = names.flatMap((name) => scopesOf(requirement[name]).map((scope) => `${name} ${scope}`));
    alternatives.set(names.join(' + '), { name: names.join(' + '), scopes: new Set(scopes) });
  }
  return alternatives;
}

const scopesOf = (value: JsonValue | undefined) =>
  isArray(value) ? value.filter((scope) => typeof scope === 'string') : [];

const pointerOf = ({ place }: ReadOperation) =>
  'security' in place.value ? appendPointer(place.pointer, 'security') : place.pointer;

function schemesOf({ document, follow }: Side) {
  const { components } = document;
  const schemes = isObject(components) ? components['securitySchemes'] : undefined;
  const names = isObject(schemes) ? Object.keys(schemes) : [];
  return new Map(
    names.flatMap((name) => {
      const place = placeOf(
        follow,
        valueOf(schemes, name),
        appendPointer('/components/securitySchemes', name),
      );
      return place ? [[name, place] as const] : [];
    }),
  );
}

const valueOf = (value: JsonValue | undefined, name: string) => (isObject(value) ? value[name] : undefined);

const isMeant = (name: string) => name !== 'description' && !name.startsWith('x-');

/** A scheme without what is only read. The scopes that it offers are missed, or not, by those who need them. */
function meaning(scheme: Readonly<Record<string, JsonValue>>): string | undefined {
  const members = Object.entries(scheme).filter(([name]) => isMeant(name));
  return canonicalText(Object.fromEntries(members.map(([name, value]) => [name, withoutScopes(value)])));
}

function withoutScopes(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, flow]) => [
      name,
      isObject(flow)
        ? Object.fromEntries(Object.entries(flow).filter(([member]) => member !== 'scopes'))
        : flow,
    ]),
  );
}

function differences(
  one: Readonly<Record<string, JsonValue>>,
  other: Readonly<Record<string, JsonValue>>,
): string {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(isMeant);
  const changed = names.filter((name) => canonicalText(one[name]) !== canonicalText(other[name]));
  return changed.map((name) => `\`${name}\``).join(', ');
}
