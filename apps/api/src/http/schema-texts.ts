/** What the components of the OpenAPI document are, by their names. */
export const schemaTexts: Readonly<Record<string, string>> = {
  ApiKey: 'What is known of an API key without the key itself.',
  ApiKeyPage: 'All API keys that the caller may see.',
  ChangedOperation:
    'An operation that something has changed of, as it is in the newer revision if it is there.',
  ChangeConnectorRequest:
    'What to change of a connector; what is left out stays. A name and a description that are set here stay when revisions come and go.',
  CheckDefinitionRequest:
    'A text to check, and by which ruleset; without one it is judged as a registration would judge it.',
  Collision:
    'A place that the source and the team have both changed, each in its own way. A side without a value has nothing there; in the definition stands `ours` until somebody resolves it.',
  CollisionTake:
    'Which side holds at a place: what the source says, what the team’s edit says, or a value of its own.',
  Connector:
    'What the catalog offers: an API that somebody registered, as its current revision describes it.',
  ConnectorPage:
    'A page of connectors. `corrections` names words that nobody has used, with those that were looked for in their place.',
  ConnectorSync:
    'Where the source of a connector came from, how often that is read again, and what became of it the last time.',
  CreateApiKeyRequest: 'What a new API key is called, what it may do, and how long.',
  CreateRegistrationRequest:
    'A source as text or as an address. Without `name` the connector is called what the source calls itself; with `connectorId` it gets a new revision instead of being made anew.',
  CreatedApiKey: 'A new API key. Keep `key` in a safe place: no other answer holds it.',
  DefinitionCheck: 'What a check found: all findings are counted, the first 1,000 told.',
  DefinitionDiff:
    'What has changed from one revision to another. Each operation has the worst class of its changes; all changes are counted, the first 2,000 told.',
  EditConnectorRequest:
    'Edits on top of the head: overlay actions, or the whole document as it shall be, as an object or as JSON or YAML text.',
  EditDefinitionRequest: 'A text, and the actions of the fixes to make in it, in order.',
  EditedDefinition: 'The text after the actions: what they do not change stands as it did.',
  Finding:
    'What conversion or validation has to say about one place of a source. `pointer` and `range` lead into the source as it was handed over, `docsUrl` to a page about the `code`, and `fix` is a repair as OpenAPI Overlay actions.',
  FindingCounts: 'How many findings there are, by how much they matter. Errors keep a revision a draft.',
  FindingPage: 'A page of findings.',
  FoundConnector: 'A connector in a list, and why it was found.',
  Health: 'The process runs.',
  EntryPlan:
    'What an entry of an import would become: what it is, what would be taken out of it, and which connector it would update.',
  Import: 'A batch of registrations that were handed over together, as it stands.',
  ImportCounts: 'How many entries are in each state.',
  ImportFailure: 'An entry that failed, and why.',
  ImportItem: 'An entry of an import. It is a registration, whose id it bears.',
  ImportItemPage: 'A page of the entries of an import.',
  ImportOutcomes: 'What came of the entries that have ended; each counts once.',
  ImportPage: 'A page of imports.',
  ImportPlan:
    'What an import would do. Near-duplicates have the same hosts and the same methods and path templates.',
  ImportSummary: 'An import in a list: its entries are not counted by state.',
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
  PublishRevisionRequest: 'The names of the broken rules that are meant to be broken.',
  PutRulesetRequest: 'A ruleset to put in place of a version that was read before.',
  PutSyncRequest: 'How often the address of a connector is read again.',
  Readiness: 'Every part that the process needs answers.',
  Registration:
    'The work that turns one source into a revision of a connector. It ends in the state `published`, `needs-review`, `failed` or `cancelled`; a source with errors is kept as a draft, for review.',
  RegistrationPage: 'A page of registrations.',
  RegistrationSummary: 'A registration in a list: its findings are counted, not told.',
  RelatedPlace: 'Another place that a finding is about.',
  ResolveCollisionsRequest: 'For some collisions of a revision, which side holds.',
  Revision:
    'One state of a connector: what its source was converted to, with the edits of the team. It never changes but for being published.',
  RevisionPage: 'A page of revisions.',
  RevisionSummary: 'A revision in a list: without its edits and its collisions.',
  RuleList: 'Every rule that definitions can be judged by.',
  RuleSummary: 'A rule: what must hold, and how much it matters unless a ruleset says otherwise.',
  Ruleset: 'A ruleset that there is, with the severities that differ from it by the id of the rule.',
  SearchMatch: 'A text of a connector in which words were found that somebody looked for.',
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
