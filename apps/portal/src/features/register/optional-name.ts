/** An empty field means that no name is asked for, which the contract says by leaving it out. */
export const optionalName = { setValueAs: (value: string | undefined) => value?.trim() || undefined };
