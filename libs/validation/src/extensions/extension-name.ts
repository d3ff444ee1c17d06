/** `x-…`; a capital X is a slip that one wants to hear of. Looks at two characters, since every member is asked. */
export const isExtensionName = (name: string): boolean =>
  name.charCodeAt(1) === 45 && (name.charCodeAt(0) | 32) === 120;
