/** Nest's token for the origin at which people open the portal. */
export const PUBLIC_ORIGIN = Symbol('PublicOrigin');
