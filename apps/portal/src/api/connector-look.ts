import { Connector, type ChangeConnectorRequest } from '@connectory/contracts';
import { queryOptions } from '@tanstack/react-query';
import { connectorPath } from './connectors';
import { requestJson, requestNothing, requestTagged } from './request';

/** The connector as it is right now, with the tag that a change of it names. */
export const taggedConnectorQuery = (id: string) =>
  queryOptions({
    queryKey: ['connector', id, 'tagged'],
    queryFn: () => requestTagged(Connector, connectorPath(id)),
    staleTime: 0,
    gcTime: 0,
  });

export const changeConnector = (id: string, tag: string, body: ChangeConnectorRequest) =>
  requestJson(Connector, connectorPath(id), { method: 'PATCH', headers: { 'if-match': tag }, body });

export const putIcon = (id: string, image: File) =>
  requestJson(Connector, connectorPath(id, '/icon'), {
    method: 'PUT',
    headers: { 'content-type': image.type || 'application/octet-stream' },
    body: image,
  });

export const removeIcon = (id: string) => requestNothing(connectorPath(id, '/icon'), { method: 'DELETE' });
