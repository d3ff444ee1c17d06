export { parseAllowList, type AllowList } from './allow-list.js';
export {
  createEgress,
  defaultEgressLimits,
  type Egress,
  type EgressLimits,
  type EgressRequest,
  type EgressResponse,
} from './create-egress.js';
export { EgressError, type EgressErrorCode } from './egress-error.js';
