import { below, type Place } from '../place.js';
import { placeOfExtension, type Extension } from './extension-facts.js';
import { extensionShapes } from './extension-shapes.js';
import { misfits, type Misfit } from './shape.js';

/** Where the value of an extension departs from its shape. */
export interface ExtensionMisfit {
  readonly extension: Extension;
  readonly misfit: Misfit;
  readonly place: Place;
}

/** The departures of all extensions from their shapes; of those that stand where they mean nothing there is none. */
export function extensionMisfits(named: (name: string) => readonly Extension[]): ExtensionMisfit[] {
  const found: ExtensionMisfit[] = [];
  for (const [name, shapes] of Object.entries(extensionShapes)) {
    for (const extension of named(name)) {
      const known = shapes.find(({ at }) => at.includes(extension.node.type));
      if (known === undefined) continue;
      for (const misfit of misfits(known.shape, extension.value)) {
        found.push({ extension, misfit, place: below(placeOfExtension(extension), ...misfit.path) });
      }
    }
  }
  return found;
}
