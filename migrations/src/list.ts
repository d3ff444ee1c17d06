import { RolesAndSchemas1763800000000 } from './1763800000000-roles-and-schemas.js';
import { Auth1763800001000 } from './1763800001000-auth.js';
import { Catalog1763800002000 } from './1763800002000-catalog.js';
import { KeepLess1763900001000 } from './1763900001000-keep-less.js';
import { Rulesets1763900002000 } from './1763900002000-rulesets.js';
import { Revisions1763900003000 } from './1763900003000-revisions.js';
import { Imports1763900004000 } from './1763900004000-imports.js';
import { Search1763900005000 } from './1763900005000-search.js';
import { Icons1763900006000 } from './1763900006000-icons.js';

/** Every migration, oldest first. A new table is a new file here; an old file never changes. */
export const migrations = [
  RolesAndSchemas1763800000000,
  Auth1763800001000,
  Catalog1763800002000,
  KeepLess1763900001000,
  Rulesets1763900002000,
  Revisions1763900003000,
  Imports1763900004000,
  Search1763900005000,
  Icons1763900006000,
];
