import type { SourceKind } from '@connectory/contracts';

/** `OpenAPI 3.0.3`, `Swagger 2.0`, `Postman 2.1.0`, or `Unknown` for what was not recognised. */
export function sourceKindLabel({ kind, version }: SourceKind): string {
  if (kind === 'unknown') return 'Unknown';
  if (kind === 'postman') return version ? `Postman ${version}` : 'Postman';
  return `${version?.startsWith('2') ? 'Swagger' : 'OpenAPI'}${version ? ` ${version}` : ''}`;
}
