import { placeOf, type Place } from '../describe-content.js';
import { isArray, isObject } from '../json.js';
import { templateNames, templateShape } from '../path-template.js';
import { appendPointer } from '../pointer.js';
import type { Report } from './change.js';
import type { Enter } from './schema-pair.js';
import { diffTexts, pointersOf, sameJson } from './diff-texts.js';
import { firstContent } from './diff-content.js';
import type { ReadOperation } from './read-operations.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly place: Place;
}

/** How the parameters of an operation have changed; those of its path item are parameters of the operation. */
export function diffParameters(old: ReadOperation, now: ReadOperation, report: Report, enter: Enter): void {
  const rename = renamedInPath(old.path, now.path);
  const olds = readParameters(old);
  const news = readParameters(now);
  const pairs: [Parameter, Parameter][] = [];
  const left: Parameter[] = [];
  for (const parameter of olds.values()) {
    const name = parameter.in === 'path' ? (rename.get(parameter.name) ?? parameter.name) : parameter.name;
    const key = keyOf({ ...parameter, name });
    const partner = news.get(key);
    if (partner) {
      pairs.push([parameter, partner]);
      news.delete(key);
    } else left.push(parameter);
  }
  for (const [one, other] of pairs) diffParameter(one, other, report, enter);
  for (const parameter of left) {
    const moved = [...news.values()].find(({ name }) => name === parameter.name);
    if (moved) {
      news.delete(keyOf(moved));
      const said = `The ${titleOf(parameter)} is sent in the ${moved.in} now, and not in the ${parameter.in}.`;
      report('parameter-moved', { old: parameter.place.pointer, new: moved.place.pointer }, said);
      diffParameter(parameter, moved, report, enter);
    } else {
      const places = { old: parameter.place.pointer, new: now.place.pointer };
      report('parameter-removed', places, `The ${titleOf(parameter)} has been removed.`);
    }
  }
  for (const parameter of news.values()) {
    const rule = parameter.isRequired ? 'parameter-added-required' : 'parameter-added-optional';
    const said = `The ${parameter.isRequired ? 'required ' : ''}${titleOf(parameter)} has been added.`;
    report(rule, { old: old.place.pointer, new: parameter.place.pointer }, said);
  }
}

function diffParameter(old: Parameter, now: Parameter, report: Report, enter: Enter): void {
  const both = { old: old.place, new: now.place };
  const places = { old: old.place.pointer, new: now.place.pointer };
  const label = `the ${titleOf(now)}`;
  if (old.name !== now.name && now.in === 'path')
    report(
      'path-parameter-renamed',
      places,
      `The path parameter \`${old.name}\` is called \`${now.name}\` now.`,
    );
  if (!old.isRequired && now.isRequired)
    report('parameter-became-required', places, `The ${titleOf(now)} is required now.`);
  if (old.isRequired && !now.isRequired)
    report('parameter-became-optional', places, `The ${titleOf(now)} is not required any more.`);
  if (old.place.value['deprecated'] !== true && now.place.value['deprecated'] === true)
    report('parameter-deprecated', places, `The ${titleOf(now)} is deprecated.`);
  const oldContent = firstContent(old.place);
  const newContent = firstContent(now.place);
  for (const member of ['style', 'explode', 'allowReserved', 'collectionFormat']) {
    if (sameJson(serialisation(old, member), serialisation(now, member))) continue;
    report(
      'parameter-serialisation-changed',
      pointersOf(both, member),
      `The \`${member}\` of ${label} has changed.`,
    );
  }
  if (oldContent.mediaType !== newContent.mediaType)
    report('parameter-serialisation-changed', places, `The media type of ${label} has changed.`);
  diffTexts(report, both, label);
  enter({ direction: 'request', old: oldContent.schema, new: newContent.schema, label, path: '' });
}

/** What a member says or, where it is absent, stands for (OpenAPI 3.1, Parameter Object). */
function serialisation({ in: location, place: { value } }: Parameter, member: string) {
  const style = value['style'] ?? (location === 'query' || location === 'cookie' ? 'form' : 'simple');
  if (member === 'style') return style;
  return value[member] ?? (member === 'explode' ? style === 'form' : undefined);
}

/** Headers with these names are not parameters (OpenAPI 3.1, Parameter Object). */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function readParameters({ side, place, pathItem }: ReadOperation): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const { value, pointer } of [pathItem, place]) {
    const list = value['parameters'];
    if (!isArray(list)) continue;
    for (const [index, item] of list.entries()) {
      const found = placeOf(side.follow, item, appendPointer(pointer, 'parameters', index));
      const { name, in: location } = found?.value ?? {};
      if (!found || typeof name !== 'string' || typeof location !== 'string' || !isObject(found.value))
        continue;
      if (location === 'header' && ignoredHeaders.has(name.toLowerCase())) continue;
      const isRequired = location === 'path' || found.value['required'] === true;
      const parameter = { name, in: location, isRequired, place: found };
      parameters.set(keyOf(parameter), parameter);
    }
  }
  return parameters;
}

const keyOf = ({ name, in: location }: Pick<Parameter, 'name' | 'in'>) =>
  `${location} ${location === 'header' ? name.toLowerCase() : name}`;

const titleOf = ({ name, in: location }: Parameter) => `${location} parameter \`${name.slice(0, 80)}\``;

/** The new names of path parameters by the old ones, by their places in templates of one shape. */
function renamedInPath(old: string, now: string): Map<string, string> {
  if (templateShape(old) !== templateShape(now)) return new Map();
  const names = templateNames(now);
  return new Map(
    templateNames(old).flatMap((name, index) => {
      const renamed = names[index];
      return renamed === undefined ? [] : [[name, renamed] as const];
    }),
  );
}
