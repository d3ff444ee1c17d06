import type { Recorder } from '../../recorder.js';
import type { Url } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';

interface Targets {
  readonly operation: string;
  readonly server: string;
  /** Where the parameters of the operation stand that the request has in its path too, one after the other. */
  readonly pathParameters: readonly number[];
}

/** Where the members of a request went that are neither parameter nor body nor authentication. */
export function recordRequest(
  request: NormalRequest,
  targets: Targets,
  isFirst: boolean,
  recorder: Recorder,
): void {
  if (!recorder.keepsJournal) return;
  const { source } = request;
  const { operation } = targets;
  const record = isFirst ? recorder.map : recorder.merge;
  record(`${source.pointer}/name`, source.name === '' && !isFirst ? operation : `${operation}/summary`);
  record(`${source.requestPointer}/method`, operation);
  const description = source.description === '' ? operation : `${operation}/description`;
  for (const pointer of source.descriptionPointers) record(pointer, description);
  for (const pointer of source.idPointers)
    recorder.map(pointer, source.id === null ? operation : `${operation}/x-connectory-source-ids`);
  recordUrl(source.url, request, targets, recorder);
  for (const pointer of source.mergedPointers) recorder.merge(pointer, operation);
  for (const { original } of source.responses) {
    if (!original) continue;
    recorder.merge(`${original.pointer}/method`, operation);
    recordUrl(original.url, request, targets, recorder);
    if (original.description === source.description)
      recorder.merge(`${original.pointer}/description`, description);
  }
}

/** Scheme, host and port are the server's, the path is the operation's, and `raw` says all of it once more. */
function recordUrl(
  url: Url,
  request: NormalRequest,
  { operation, server, pathParameters }: Targets,
  recorder: Recorder,
): void {
  if (url.lacksHost) {
    recorder.lose(
      url.pointer,
      'postman/address-without-host',
      'The URL has a scheme and no host; the operation stands at the path that was most likely meant.',
    );
  } else if (url.parts.length === 0) recorder.merge(url.pointer, operation, server);
  for (const part of url.parts) {
    const pointer = `${url.pointer}/${part}`;
    if (part === 'hash') {
      recorder.lose(pointer, 'postman/fragment', 'The fragment of a URL is never sent.');
    } else if (part === 'raw') recorder.merge(pointer, operation, server);
    else recorder.merge(pointer, part === 'path' ? operation : server);
  }
  for (const variable of url.variables) {
    const index =
      pathParameters[request.path.parameters.findIndex(({ field }) => field?.name === variable.name)];
    if (index !== undefined) recorder.merge(variable.pointer, `${operation}/parameters/${index}`);
  }
}
