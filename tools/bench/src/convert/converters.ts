import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { convert } from '@connectory/conversion';
import { recogniseKind, type JsonValue } from '@connectory/definition';
import type { Removed } from './peer-message.js';

/** From the text of a collection to a definition, each the way its documentation shows. */
export type Converter = (text: string) => Converted | Promise<Converted>;

export interface Converted {
  readonly definition: unknown;
  readonly secrets: readonly Removed[];
}

const plain = (definition: unknown): Converted => ({ definition, secrets: [] });

const own =
  (withLedger: boolean): Converter =>
  (text) => {
    const value = JSON.parse(text) as JsonValue;
    return convert({ value, kind: recogniseKind(value) }, { withLedger });
  };

/** What is compared besides the peers. */
export const ownConverters: Readonly<Record<string, Converter>> = {
  'JSON.parse': (text) => plain(JSON.parse(text)),
  'Connectory without ledger': own(false),
  'Connectory with ledger': own(true),
};

/** The converter of a package that is installed in `folder`. */
export async function loadPeer(name: string, folder: string): Promise<Converter> {
  const require = createRequire(pathToFileURL(join(folder, 'package.json')));
  switch (name) {
    case 'postman2openapi': {
      const { transpile } = require(name) as { transpile: (collection: unknown) => unknown };
      return (text) => plain(transpile(JSON.parse(text)));
    }
    case '@scalar/postman-to-openapi': {
      const { convert: scalar } = (await import(
        pathToFileURL(join(folder, 'node_modules', name, 'dist/index.js')).href
      )) as { convert: (collection: unknown) => unknown };
      return (text) => plain(scalar(JSON.parse(text)));
    }
    case '@readme/postman-to-openapi':
    case 'postman-to-openapi': {
      type Joolfe = (text: string, output: null, options: { outputFormat: 'json' }) => Promise<string>;
      const loaded = require(name) as Joolfe | { default: Joolfe };
      const joolfe = typeof loaded === 'function' ? loaded : loaded.default;
      return async (text) => plain(JSON.parse(await joolfe(text, null, { outputFormat: 'json' })));
    }
    default:
      throw new Error(`Nobody wrote down how to call ${name}.`);
  }
}
