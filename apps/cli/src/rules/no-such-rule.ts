/** What to say of an id that names no rule. */
export const noSuchRule = ({ id, closest }: { readonly id: string; readonly closest: string | null }) =>
  `there is no rule ${id}. ${closest === null ? 'connectory rules lists them all.' : `Did you mean ${closest}?`}`;
