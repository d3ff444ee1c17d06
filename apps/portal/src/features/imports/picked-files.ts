import type { PickedFile } from '../../api/imports';

const importable = /\.(?:json|ya?ml|zip|ndjson|jsonl|postman_collection|postman_environment|txt)$/i;
const hidden = /(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/;

export interface Picked {
  readonly files: readonly PickedFile[];
  /** How many of a folder cannot be an API description by their names. */
  readonly leftOut: number;
}

export const nothingPicked: Picked = { files: [], leftOut: 0 };

/** Files that somebody named one by one are taken as they are; of a folder, those that could be API descriptions. */
export function addPicked(before: Picked, added: readonly PickedFile[]): Picked {
  const wanted = added.filter(
    ({ path }) => !path.includes('/') || (importable.test(path) && !hidden.test(path)),
  );
  const byPath = new Map([...before.files, ...wanted].map((picked) => [picked.path, picked]));
  return { files: [...byPath.values()], leftOut: before.leftOut + added.length - wanted.length };
}

export const bytesOf = (files: readonly PickedFile[]): number =>
  files.reduce((sum, { file }) => sum + file.size, 0);
