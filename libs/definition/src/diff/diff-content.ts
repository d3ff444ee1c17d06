import type { Place } from '../describe-content.js';
import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import type { Report } from './change.js';
import type { Direction, Enter } from './schema-pair.js';
import { diffTexts } from './diff-texts.js';
import type { Conjunction } from './schema-facts.js';

interface Content {
  readonly mediaType: string | null;
  readonly schema: Conjunction;
}

/** The schema of a parameter or a header: its own, or that of the one media type of its content. */
export function firstContent({ value, pointer }: Place): Content {
  const { content } = value;
  if (!isObject(content)) return { mediaType: null, schema: schemaAt(value, pointer) };
  const [mediaType = null] = Object.keys(content);
  const child = mediaType === null ? undefined : content[mediaType];
  const place = appendPointer(pointer, 'content', mediaType ?? '');
  return { mediaType, schema: isObject(child) ? schemaAt(child, place) : [] };
}

/** How the media types of a body have changed, and what is in them. */
export function diffContent(
  both: { readonly old: Place; readonly new: Place },
  direction: Direction,
  label: string,
  report: Report,
  enter: Enter,
): void {
  const olds = mediaTypes(both.old);
  const news = mediaTypes(both.new);
  for (const [name, old] of olds) {
    const now = news.get(name);
    if (now) {
      diffTexts(report, { old, new: now }, label);
      enter({
        direction,
        old: schemaAt(old.value, old.pointer),
        new: schemaAt(now.value, now.pointer),
        label,
        path: '',
      });
    } else {
      const said = `The media type \`${name}\` of ${label} has been removed.`;
      report(`${direction}-media-type-removed`, { old: old.pointer, new: both.new.pointer }, said);
    }
  }
  for (const [name, { pointer }] of news) {
    if (olds.has(name)) continue;
    const said = `The media type \`${name}\` of ${label} has been added.`;
    report(`${direction}-media-type-added`, { old: both.old.pointer, new: pointer }, said);
  }
}

/** The schema in an object that may have one. */
export function schemaAt(value: JsonObject, pointer: string): Conjunction {
  const schema: JsonValue | undefined = value['schema'];
  return schema === undefined ? [] : [{ value: schema, pointer: appendPointer(pointer, 'schema') }];
}

function mediaTypes({ value, pointer }: Place) {
  const { content } = value;
  const types = new Map<string, { value: JsonObject; pointer: string }>();
  if (!isObject(content)) return types;
  for (const [name, child] of Object.entries(content)) {
    if (isObject(child)) {
      types.set(name.toLowerCase().replace(/\s/g, ''), {
        value: child,
        pointer: appendPointer(pointer, 'content', name),
      });
    }
  }
  return types;
}
