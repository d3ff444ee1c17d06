import {
  claimRegistration,
  createSourceVault,
  finishRegistration,
  type Conversion,
  type Outcome,
} from '@connectory/catalog';
import type { Connector, Operation, Registration } from '@connectory/contracts';
import type { Tenant } from '@connectory/platform';
import { TENANT } from '../tokens.js';
import type { BootedApi } from './boot-api.js';

/** An operation, complete but for what `given` says. */
export const operation = (given: Partial<Operation> = {}): Operation => ({
  operationId: 'DetectLanguage',
  kind: 'action',
  method: 'post',
  path: '/languages',
  summary: 'Detect language',
  description: '',
  tags: [],
  deprecated: false,
  visibility: 'normal',
  parameters: [],
  requestBody: null,
  responses: [],
  security: [],
  pointer: '/paths/~1languages/post',
  ...given,
});

/** Hands a source over through the api and does the worker's part by hand, with a conversion that differs by `given`. */
export async function publishConnector(
  api: BootedApi,
  given: Partial<Conversion> &
    Pick<Partial<Outcome>, 'findings'> & { text?: string; name?: string; connectorId?: string } = {},
): Promise<{ registrationId: string; connectorId: string }> {
  const { findings = [], text = '{"openapi":"3.1.0"}', name, connectorId, ...conversion } = given;
  const accepted = await api.inject({
    method: 'POST',
    url: '/v1/registrations',
    headers: api.ownerHeaders,
    payload: {
      source: { type: 'inline', text, fileName: 'source.json' },
      ...(name && { name }),
      ...(connectorId && { connectorId }),
    },
  });
  const { id } = accepted.json<Registration>();
  const before = connectorId
    ? (
        await api.inject({ url: `/v1/connectors/${connectorId}`, headers: api.ownerHeaders })
      ).json<Connector>()
    : null;
  const session = await api.inject({ url: '/v1/session', headers: api.ownerHeaders });
  const organizationId = session.json<{ organization: { id: string } }>().organization.id;
  await api.app.get<Tenant>(TENANT).run(organizationId, async (manager) => {
    const lease = await claimRegistration(manager, organizationId, id, new Date());
    if (!lease) throw new Error('The registration is not to be had');
    const outcome: Outcome = {
      source: {
        kind: { kind: 'openapi', version: '3.1.0' },
        format: 'json',
        original: Buffer.from(text),
        stored: { content: Buffer.from(text) },
      },
      findings,
      rebased: before && {
        connectorId: before.id,
        head: before.head,
        current: before.state === 'published' ? before.revision : null,
        base: null,
        overlay: [],
        collisions: [],
        breaking: [],
        findings: null,
      },
      rulesetVersion: 0,
      timings: () => [{ stage: 'parse', ms: 1 }],
      conversion: {
        title: 'Text Analytics',
        description: 'Reads texts.',
        tags: ['text'],
        servers: ['https://api.example.org'],
        security: [],
        operations: [operation()],
        definition: '{"openapi":"3.1.0","info":{"title":"Text Analytics","version":"1"},"paths":{}}',
        ledger: [],
        ledgerSummary: { nodes: 1, kept: 1, lost: 0, losses: [] },
        secretsRemoved: 0,
        ...conversion,
      },
    };
    await finishRegistration(
      manager,
      createSourceVault(api.config.CONNECTORY_SECRET_KEY),
      lease,
      outcome,
      new Date(),
    );
  });
  const ended = await api.inject({ url: `/v1/registrations/${id}`, headers: api.ownerHeaders });
  return { registrationId: id, connectorId: ended.json<Registration>().connectorId! };
}
