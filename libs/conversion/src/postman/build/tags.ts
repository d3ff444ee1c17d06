import { appendPointer, type JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { Folder } from '../model.js';
import { compact } from '../prune/compact.js';

/** A tag for every folder, empty ones too. A name that several folders have is told apart by the folders above. */
export function nameTags(folders: readonly Folder[]): ReadonlyMap<Folder, string> {
  const counts = new Map<string, number>();
  for (const { name } of folders) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    folders.map((folder) => {
      const base = counts.get(folder.name) === 1 ? folder.name : folder.path.slice(-8).join(' / ');
      let name = base;
      for (let number = 2; taken.has(name); number += 1) name = `${base} (${number})`;
      taken.add(name);
      return [folder, name];
    }),
  );
}

export function buildTags(names: ReadonlyMap<Folder, string>, recorder: Recorder): JsonObject[] {
  return [...names].map(([folder, name], index) => {
    const target = appendPointer('/tags', index);
    recorder.map(`${folder.pointer}/name`, `${target}/name`);
    recorder.map(
      `${folder.pointer}/description`,
      folder.description === '' ? target : `${target}/description`,
    );
    return { ...compact({ name, description: folder.description }), 'x-connectory-folder': folder.path };
  });
}
