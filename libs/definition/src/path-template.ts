/** The names in braces in a path template, in their order, each once. */
export function templateNames(path: string): string[] {
  return [...new Set(Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name]) => name!))];
}

/** What a path template matches, whatever its names are: two paths with the same one are the same path. */
export function templateShape(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}
