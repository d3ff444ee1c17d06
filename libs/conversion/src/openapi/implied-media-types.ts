/** The media types of a body in OpenAPI 2.0 where the operation consumes `consumes`, which may be empty. */
export const impliedBodyTypes = (consumes: readonly string[]): readonly string[] =>
  consumes.length > 0 ? consumes : ['application/json'];

const formTypes = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/** The media types of form fields; files need a multipart form. */
export function impliedFormTypes(consumes: readonly string[], hasFile: boolean): readonly string[] {
  const named = consumes.filter((type) => formTypes.includes(type));
  const usable = hasFile ? named.filter((type) => type === 'multipart/form-data') : named;
  if (usable.length > 0) return usable;
  return [hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded'];
}

/** The media types of a response. `produces: []` says that nothing is known, not that the schema has no home. */
export function impliedResponseTypes(produces: readonly string[], isFile: boolean): readonly string[] {
  if (produces.length > 0) return produces;
  return [isFile ? 'application/octet-stream' : 'application/json'];
}
