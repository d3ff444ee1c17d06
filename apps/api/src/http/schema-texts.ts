/** What the components of the OpenAPI document are, by their names. */
export const schemaTexts: Readonly<Record<string, string>> = {
  ApiKey: 'What is known of an API key without the key itself.',
  ApiKeyPage: 'All API keys that the caller may see.',
  CheckDefinitionRequest:
    'A text to check, and by which ruleset; without one it is judged as a registration would judge it.',
  Connector:
    'What the catalog offers: an API that somebody registered, as its current revision describes it.',
  ConnectorPage: 'A page of connectors.',
  CreateApiKeyRequest: 'What a new API key is called, what it may do, and how long.',
  CreateRegistrationRequest:
    'A source as text or as an address. Without `name` the connector is called what the source calls itself; with `connectorId` it gets a new revision instead of being made anew.',
  CreatedApiKey: 'A new API key. Keep `key` in a safe place: no other answer holds it.',
  DefinitionCheck: 'What a check found: all findings are counted, the first 1,000 told.',
  EditDefinitionRequest: 'A text, and the actions of the fixes to make in it, in order.',
  EditedDefinition: 'The text after the actions: what they do not change stands as it did.',
  Finding:
    'What conversion or validation has to say about one place of a source. `pointer` and `range` lead into the source as it was handed over, `docsUrl` to a page about the `code`, and `fix` is a repair as OpenAPI Overlay actions.',
  FindingCounts: 'How many findings there are, by how much they matter. Errors keep a revision a draft.',
  FindingPage: 'A page of findings.',
  Health: 'The process runs.',
  LedgerSummary:
    'What became of the values of a source: how many there are, how many are in the definition, and why the others are not.',
  Operation:
    'One thing that can be called. Each item of `security` is an alternative that names all the schemes that it needs; references in schemas lead into the definition.',
  OperationPage: 'A page of operations.',
  OperationParameter: 'A parameter of an operation.',
  OrganizationRuleset:
    'The rules by which the organisation judges definitions. Each change makes a new version; version 0 is what everybody begins with.',
  OverlayAction:
    'One action of an OpenAPI Overlay 1.0: merges `update` into what `target` selects, or removes it.',
  Problem: 'Why a request was not done (RFC 9457). `type` leads to a page about the `code`.',
  ProblemIssue: 'One thing that is wrong with a request: in which part, where in it, and what.',
  PutRulesetRequest: 'A ruleset to put in place of a version that was read before.',
  Readiness: 'Every part that the process needs answers.',
  Registration:
    'The work that turns one source into a revision of a connector. It ends in the state `published`, `needs-review`, `failed` or `cancelled`; a source with errors is kept as a draft, for review.',
  RegistrationPage: 'A page of registrations.',
  RegistrationSummary: 'A registration in a list: its findings are counted, not told.',
  RelatedPlace: 'Another place that a finding is about.',
  RuleList: 'Every rule that definitions can be judged by.',
  RuleSummary: 'A rule: what must hold, and how much it matters unless a ruleset says otherwise.',
  Ruleset: 'A ruleset that there is, with the severities that differ from it by the id of the rule.',
  SecuritySummary: 'One way in which a connector authenticates.',
  Session: 'Who asks: a person in the portal or an API key.',
  SetupRequest: 'The first organisation and its owner.',
  SetupState: 'Whether this installation still waits for its first organisation.',
  SignInRequest: 'Who signs in.',
  SourceKind: 'What a source was recognised as, with the version that it names.',
  StageTiming: 'How long one stage of a registration took, in milliseconds.',
  TextRange:
    'A place in a text. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive.',
};
