import type { Change, ChangeClass } from '@connectory/definition';
import type { Colours } from '../print/colours.js';
import { plainText } from '../print/plain-text.js';

/** The classes of changes, the ones that matter most first. */
const changeClasses: readonly ChangeClass[] = ['breaking', 'safe', 'cosmetic'];

const styles = { breaking: 'red', safe: 'green', cosmetic: 'dim' } as const satisfies Record<
  ChangeClass,
  string
>;

/** Changes by their class, in their order. */
export function byClass(changes: readonly Change[]): Record<ChangeClass, Change[]> {
  const classes: Record<ChangeClass, Change[]> = { breaking: [], safe: [], cosmetic: [] };
  for (const change of changes) classes[change.class].push(change);
  return classes;
}

/** Changes for people: class by class, and operation by operation. */
export function diffText(changes: readonly Change[], colours: Colours): string {
  if (changes.length === 0) return 'Nothing has changed.\n';
  const classes = byClass(changes);
  const sections = changeClasses.flatMap((name) => {
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${classes[name].length.toLocaleString('en-GB')}`;
    const lines = operationLines(classes[name], colours);
    return lines === '' ? [] : [`${colours(['bold', styles[name]], title)}\n${lines}`];
  });
  return sections.join('\n');
}

function operationLines(changes: readonly Change[], colours: Colours): string {
  let before: string | null = null;
  let lines = '';
  for (const change of changes) {
    const name = operationName(change);
    if (name !== before) lines += `  ${colours('bold', plainText(name))}\n`;
    before = name;
    lines += `    ${plainText(change.message)} ${colours('dim', `(${change.rule})`)}\n`;
  }
  return lines;
}

function operationName({ operation }: Change): string {
  if (!operation) return 'The API as a whole';
  const { method, path, operationId } = operation;
  return `${method.toUpperCase()} ${path}${operationId === null ? '' : ` ${operationId}`}`;
}
