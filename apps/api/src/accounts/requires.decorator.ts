import type { Permission } from '@connectory/contracts';
import { declareAccess } from './access.js';

/** Lets those call a route who hold all of `permissions`; with none named, everybody who is signed in or has a key. */
export const Requires = (...permissions: Permission[]) => declareAccess({ kind: 'requires', permissions });
