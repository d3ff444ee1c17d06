/** What the command line reads from its environment; the settings of the egress are parsed where a URL is fetched. */
export interface CliEnvironment {
  /** https://no-color.org: any value that is not empty. */
  readonly noColor: boolean;
  /** Any value but `0`, `false` and nothing; it wins over `NO_COLOR`. */
  readonly forceColor: boolean;
  readonly egress: Readonly<
    Record<'CONNECTORY_EGRESS_ALLOW' | 'CONNECTORY_EGRESS_ALLOW_HTTP', string | undefined>
  >;
}

export function readEnvironment(environment: NodeJS.ProcessEnv = process.env): CliEnvironment {
  const { NO_COLOR, FORCE_COLOR, CONNECTORY_EGRESS_ALLOW, CONNECTORY_EGRESS_ALLOW_HTTP } = environment;
  return {
    noColor: NO_COLOR !== undefined && NO_COLOR !== '',
    forceColor: FORCE_COLOR !== undefined && !['', '0', 'false'].includes(FORCE_COLOR),
    egress: { CONNECTORY_EGRESS_ALLOW, CONNECTORY_EGRESS_ALLOW_HTTP },
  };
}
