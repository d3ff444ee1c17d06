import type { JsonValue } from '../json.js';
import type { ParseLimits } from '../parse-limits.js';
import { appendPointer } from '../pointer.js';
import { duplicateMember, mostFaults, type ReadFault, type ReadResult } from '../read-fault.js';
import { scalarText, scalarValue } from './scalar-value.js';
import { scanSimpleYaml } from './scan-simple-yaml.js';

type Members = Record<string, JsonValue>;

/**
 * Reads a YAML text; `null` for one that is not simple, has anything that would be a fault but for duplicate members, or goes
 * beyond `limits`: the slow reader knows what to say about it.
 */
export function readSimpleYaml(text: string, limits: ParseLimits): ReadResult | null {
  /** The collections around what is read, the outermost first, and the name of the member that each of them waits for. */
  const around: (JsonValue[] | Members)[] = [];
  const names: string[] = [];
  const faults: ReadFault[] = [];
  let root: JsonValue = null;
  let nodes = 0;
  let isFine = true;

  const noteDuplicate = (name: string, start: number, end: number): void => {
    const path = around.map((value, depth) => (Array.isArray(value) ? value.length - 1 : names[depth]!));
    if (faults.length < mostFaults)
      faults.push(duplicateMember(name, appendPointer('', ...path), { start, end }));
  };

  const add = (value: JsonValue): void => {
    if (++nodes > limits.maxNodes) isFine = false;
    const parent = around.at(-1);
    if (parent === undefined) root = value;
    else if (Array.isArray(parent)) parent.push(value);
    else parent[names.at(-1)!] = value;
  };
  const isSimple = scanSimpleYaml(text, {
    name: (start, end) => {
      const name = scalarText(text, start, end);
      if (name === undefined || suspicious.has(name)) {
        isFine = false;
        return;
      }
      names[names.length - 1] = name;
      if (Object.hasOwn(around.at(-1)!, name)) noteDuplicate(name, start, end);
    },
    begin: (_start, kind) => {
      const collection = kind === 'seq' ? [] : {};
      add(collection);
      around.push(collection);
      names.push('');
      if (around.length > limits.maxDepth) isFine = false;
    },
    end: () => {
      around.pop();
      names.pop();
    },
    scalar: (style, start, end, parent) => {
      const value = scalarValue(text, style, start, end, parent);
      if (value === undefined) isFine = false;
      else add(value);
    },
  });
  return isSimple && isFine ? { value: root, faults } : null;
}

/** Members that may reach the prototype of an object. */
const suspicious: ReadonlySet<string> = new Set(['__proto__', 'constructor']);
