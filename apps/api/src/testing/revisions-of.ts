import {
  claimRegistration,
  createSourceVault,
  finishRegistration,
  RevisionService,
  type Conversion,
  type Rebased,
} from '@connectory/catalog';
import type { Connector, OverlayAction, Registration, Revision, RevisionPage } from '@connectory/contracts';
import type { JsonObject } from '@connectory/definition';
import type { Tenant } from '@connectory/platform';
import { carryOverEdits, describeDefinition } from '@connectory/reading';
import type { InjectOptions } from 'fastify';
import { TENANT } from '../tokens.js';
import type { BootedApi } from './boot-api.js';
import { publishConnector } from './publish-connector.js';

/** A definition with some operations, each with a summary. */
export const definition = (operations: Record<string, string>, description = 'Orders.'): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1', description },
  servers: [{ url: 'https://api.example.org' }],
  paths: Object.fromEntries(
    Object.entries(operations).map(([operationId, summary]) => [
      `/${operationId}`,
      { get: { operationId, summary, responses: { 200: { description: 'Fine.' } } } },
    ]),
  ),
});
export const two = () => definition({ list: 'List', count: 'Count' });

export const summary = (operationId: string, text: string): OverlayAction => ({
  target: `$.paths['/${operationId}'].get`,
  update: { summary: text },
});

/** What the tests of revisions do with connectors, over HTTP. */
export function revisionsOf(api: () => BootedApi) {
  const organizationId = async () => {
    const session = await api().inject({ url: '/v1/session', headers: api().ownerHeaders });
    return session.json<{ organization: { id: string } }>().organization.id;
  };
  const send = async <Body>(
    method: 'GET' | 'PATCH' | 'POST' | 'PUT',
    url: string,
    options: InjectOptions = {},
  ) => {
    const response = await api().inject({
      method,
      url: `/v1/connectors/${url}`,
      ...options,
      headers: { ...api().ownerHeaders, ...options.headers },
    });
    return { status: response.statusCode, headers: response.headers, body: response.json<Body>() };
  };
  const get = async (id: string) => (await send<Connector>('GET', id)).body;
  const revision = async (id: string, number: number) =>
    (await send<Revision>('GET', `${id}/revisions/${number}`)).body;
  const edit = <Body = Revision>(id: string, head: number, payload: object) =>
    send<Body>('PATCH', `${id}/definition`, { payload, headers: { 'if-match': `"revision-${head}"` } });
  const act = <Body = Revision>(id: string, head: number, ...actions: OverlayAction[]) =>
    edit<Body>(id, head, { actions });
  const publish = <Body = Revision>(id: string, number: number, acknowledge: string[] = []) =>
    send<Body>('POST', `${id}/revisions/${number}/publish`, { payload: { acknowledge } });
  const definitionOf = async (id: string, number?: number) =>
    (await send<JsonObject>('GET', `${id}/definition${number ? `?revision=${number}` : ''}`)).body;
  const connect = async (made: JsonObject = two(), given: Partial<Conversion> = {}) =>
    (await publishConnector(api(), { ...describeDefinition(made), ...given })).connectorId;

  /** Hands the source over anew and does the worker's part by hand. */
  async function readAgain(connectorId: string, theirs: JsonObject): Promise<Revision> {
    const accepted = await api().inject({
      method: 'POST',
      url: '/v1/registrations',
      headers: api().ownerHeaders,
      payload: { source: { type: 'inline', text: JSON.stringify(theirs) }, connectorId },
    });
    const { id } = accepted.json<Registration>();
    const organization = await organizationId();
    const key = { organizationId: organization, connectorId };
    const edited = await api()
      .app.get(RevisionService)
      .head(key, () => true);
    const { described, ...rebased } = carryOverEdits(theirs, edited, undefined)!;
    const { head, current } = edited;
    await api()
      .app.get<Tenant>(TENANT)
      .run(organization, async (manager) => {
        const lease = await claimRegistration(manager, organization, id, new Date());
        await finishRegistration(
          manager,
          createSourceVault(api().config.CONNECTORY_SECRET_KEY),
          lease!,
          {
            source: {
              kind: { kind: 'openapi', version: '3.1.0' },
              format: 'json',
              original: null,
              stored: null,
            },
            findings: [],
            rulesetVersion: 0,
            timings: () => [],
            conversion: {
              ...described,
              ledger: [],
              ledgerSummary: { nodes: 0, kept: 0, lost: 0, losses: [] },
              secretsRemoved: 0,
            },
            rebased: { connectorId, head, current, ...rebased } satisfies Rebased,
          },
          new Date(),
        );
      });
    const { items } = (await send<RevisionPage>('GET', `${connectorId}/revisions`)).body;
    return revision(connectorId, items[0]!.number);
  }

  return { send, get, revision, edit, act, publish, definitionOf, connect, readAgain };
}
