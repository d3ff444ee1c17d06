import type { NormalRequest, PathTemplate, ServerAddress } from '../normalise/normal-request.js';
import type { ExampleKeys } from './example-keys.js';

/** Requests that become one operation, and where it stands. */
export interface OperationPlan {
  /** The first is the one that names the operation. */
  readonly requests: readonly [NormalRequest, ...NormalRequest[]];
  /** As a key of a path item. */
  readonly method: string;
  readonly path: PathTemplate;
  /** The servers of its requests, most of the time one; empty if no request has a host. */
  readonly servers: readonly ServerAddress[];
  readonly keys: ExampleKeys;
}
