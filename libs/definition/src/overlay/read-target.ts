/** A name, an index, or the one item whose members (or which itself, under the name `null`) are these strings. */
export type TargetStep = string | number | { readonly where: readonly (readonly [string | null, string])[] };

const quotedName = String.raw`'((?:[^'\\\u0000-\u001f]|\\(?:[btnfr'\\/]|u[0-9a-fA-F]{4}))*)'`;
const nameStep = new RegExp(String.raw`\[${quotedName}\]`, 'y');
const indexStep = /\[(0|[1-9]\d{0,8})\]/y;
const condition = new RegExp(String.raw`@(?:\['(\$ref)'\]|\.([A-Za-z_]+))?==${quotedName}(\]| && )`, 'y');

/**
 * The steps of a target in the form that `overlayTarget` writes: a normalised path (RFC 9535 section 2.7), in which an item of
 * a list may be named by what it says. `null` for any other expression.
 */
export function readTarget(target: string): TargetStep[] | null {
  if (!target.startsWith('$')) return null;
  const steps: TargetStep[] = [];
  let offset = 1;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    const match = pattern.exec(target);
    if (match) offset = pattern.lastIndex;
    return match;
  };
  while (offset < target.length) {
    const name = next(nameStep);
    if (name) {
      steps.push(unescapeName(name[1]!));
      continue;
    }
    const index = next(indexStep);
    if (index) {
      steps.push(Number(index[1]));
      continue;
    }
    if (!target.startsWith('[?', offset)) return null;
    offset += 2;
    const where: (readonly [string | null, string])[] = [];
    for (let end = ''; end !== ']';) {
      const found = next(condition);
      if (!found) return null;
      where.push([found[1] ?? found[2] ?? null, unescapeName(found[3]!)]);
      end = found[4]!;
    }
    steps.push({ where });
  }
  return steps;
}

const operationStep = new RegExp(String.raw`^\$\.paths\[\*\]\[\?@\.operationId==${quotedName}\]`);

/** What `deriveOverlay` writes for a place in an operation: its operationId, and the steps from there. */
export function readOperationTarget(target: string): { operationId: string; steps: TargetStep[] } | null {
  const match = operationStep.exec(target);
  const steps = match && readTarget(`$${target.slice(match[0].length)}`);
  return steps && { operationId: unescapeName(match[1]!), steps };
}

const characters: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

const unescapeName = (text: string) =>
  text.includes('\\')
    ? text.replace(/\\(?:u(....)|(.))/g, (_, code: string | undefined, character: string) =>
        code === undefined
          ? (characters[character] ?? character)
          : String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
