import type {
  Finding,
  FindingCounts,
  LedgerSummary,
  SecuritySummary,
  SourceKind,
} from '@connectory/contracts';
import { describeConnector, describeOperations, isObject, type JsonObject } from '@connectory/definition';
import { convertSource } from '../convert/convert-source.js';
import type { Input } from '../input/read-input.js';
import { countFindings } from '../report/report-row.js';

/** What `connectory inspect` says of a source; of one that cannot be converted, only what it is and why not. */
export interface Inspection {
  readonly isConvertible: boolean;
  readonly kind: SourceKind['kind'];
  readonly version: string | null;
  readonly format: 'json' | 'yaml' | null;
  readonly bytes: number;
  readonly title: string | null;
  readonly counts: FindingCounts;
  readonly contents: Contents | null;
  readonly findings: readonly Finding[];
}

interface Contents {
  readonly servers: readonly string[];
  readonly tags: readonly string[];
  readonly security: readonly SecuritySummary[];
  readonly operations: {
    readonly count: number;
    readonly triggers: number;
    readonly deprecated: number;
    /** How many there are of each method, in lower case. */
    readonly methods: Readonly<Record<string, number>>;
    readonly parameters: number;
  };
  readonly schemas: number;
  /** Of the definition in OpenAPI 3.1, as compact JSON. */
  readonly definitionBytes: number;
  readonly ledger: LedgerSummary;
  /** How many values conversion takes out. */
  readonly secrets: number;
}

/** Looks at a source. Pure; throws nothing whatever its bytes are. */
export function inspectSource(input: Pick<Input, 'bytes' | 'findings'>): Inspection {
  const { kind, format, title, findings, converted } = convertSource(input, { to: '3.1' });
  return {
    isConvertible: converted !== null,
    ...kind,
    format,
    bytes: input.bytes.length,
    title,
    counts: countFindings(findings),
    contents: converted && {
      ...describe(converted.definition),
      ledger: converted.summary,
      secrets: converted.secrets,
    },
    findings,
  };
}

function describe(definition: JsonObject): Omit<Contents, 'ledger' | 'secrets'> {
  const { servers, tags, security } = describeConnector(definition);
  const operations = describeOperations(definition);
  const methods: Record<string, number> = {};
  for (const { method } of operations) methods[method] = (methods[method] ?? 0) + 1;
  const { components } = definition;
  const schemas = isObject(components) ? components['schemas'] : undefined;
  return {
    servers,
    tags,
    security,
    operations: {
      count: operations.length,
      triggers: operations.filter((operation) => operation.kind === 'trigger').length,
      deprecated: operations.filter((operation) => operation.deprecated).length,
      methods,
      parameters: operations.reduce((sum, { parameters }) => sum + parameters.length, 0),
    },
    schemas: isObject(schemas) ? Object.keys(schemas).length : 0,
    definitionBytes: Buffer.byteLength(JSON.stringify(definition)),
  };
}
