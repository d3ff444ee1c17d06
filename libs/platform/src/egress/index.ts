export { parseAllowList, type AllowEntry, type AllowList } from './allow-list.js';
export {
  createEgress,
  defaultEgressLimits,
  type Egress,
  type EgressLimits,
  type EgressOptions,
  type EgressRequest,
  type EgressResponse,
} from './create-egress.js';
export type { Resolve } from './connector.js';
export { EgressError, type EgressErrorCode } from './egress-error.js';
