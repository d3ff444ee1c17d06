import { declareAccess } from './access.js';

/** Lets everybody call a route, known or not. */
export const Public = () => declareAccess({ kind: 'public' });
