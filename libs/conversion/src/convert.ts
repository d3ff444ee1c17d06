import { isObject, type JsonObject } from '@connectory/definition';
import type { Conversion, ConversionOptions, ConversionSource } from './conversion.js';
import { closeLedger, type Loss } from './ledger/close-ledger.js';
import { upgradeOpenapi2 } from './openapi/openapi2/upgrade-openapi2.js';
import { upgradeOpenapi30 } from './openapi/upgrade-openapi30.js';
import { convertPostman } from './postman/convert-postman.js';
import { lossOfPostman } from './postman/losses.js';
import { reportScripts } from './postman/scripts/report-scripts.js';
import { createRecorder, type Recorder } from './recorder.js';
import { publicVariables } from './secrets/public-variables.js';
import { createRedactor } from './secrets/redact.js';
import { settleSecrets } from './secrets/settle-secrets.js';
import { takeCopies } from './secrets/take-copies.js';
import { takeLeftTokens, takeTokens } from './secrets/take-tokens.js';

/**
 * Turns a source into the canonical definition (OpenAPI 3.1) and accounts for what became of each of its nodes.
 * Pure and deterministic; never throws on a parsed source, however odd. A source of an unknown kind gives an empty definition
 * and an error finding.
 */
export function convert(source: ConversionSource, options: ConversionOptions = {}): Conversion {
  const isCollection = source.kind.kind === 'postman';
  const withLedger = options.withLedger !== false;
  const recorder = createRecorder(withLedger);
  const tokens = takeTokens(source.value, isCollection, recorder);
  const document = isCollection ? tokens.document : takeCopies(tokens.document, recorder);
  const converted = convertKnown({ ...source, value: document }, options, recorder);
  // Only the reader of a collection knows more secrets than those that were taken before.
  if (isCollection) {
    takeLeftTokens(tokens.left, recorder);
    takeCopies(document, recorder);
  }
  const secrets = settleSecrets(recorder.secrets(), source.value);
  const redactor = isCollection ? createRedactor(secrets) : null;
  const lossOf = isCollection ? lossOfPostman : lossOfOpenapi;
  const ledger = withLedger ? closeLedger(document, recorder.journal(), lossOf) : [];
  const findings = recorder.findings();
  return {
    definition: redactor ? redactor.definition(converted) : converted,
    ledger: redactor ? redactor.ledger(ledger) : ledger,
    findings: redactor ? redactor.findings(findings) : findings,
    secrets,
  };
}

function convertKnown(
  { value, kind }: ConversionSource,
  options: ConversionOptions,
  recorder: Recorder,
): JsonObject {
  if (isObject(value)) {
    if (kind.kind === 'postman') {
      reportScripts(value, recorder);
      return convertPostman(value, publicVariables(options.variables ?? {}), recorder);
    }
    if (kind.kind === 'openapi' && kind.version?.startsWith('2')) return upgradeOpenapi2(value, recorder);
    if (kind.kind === 'openapi' && kind.version?.startsWith('3.0')) return upgradeOpenapi30(value, recorder);
    if (kind.kind === 'openapi' && kind.version?.startsWith('3.1')) {
      recorder.map('', '');
      return value;
    }
  }
  recorder.report({
    code: 'conversion/kind-not-supported',
    severity: 'error',
    message: `Connectory does not convert this kind of document (${kind.kind} ${kind.version ?? 'of unknown version'}).`,
    params: { kind: kind.kind, version: kind.version },
    pointer: '',
  });
  recorder.lose('', 'conversion/kind-not-supported', 'Connectory does not convert this kind of document.');
  return { openapi: '3.1.0', info: { title: 'Not converted', version: '0' }, paths: {} };
}

const lossOfOpenapi = (): Loss => ({
  code: 'openapi/not-converted',
  reason: 'OpenAPI does not allow this here, so it has no meaning in 3.1.',
});
