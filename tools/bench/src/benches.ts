import type { Bench } from './bench.js';
import { convertBench } from './convert/convert-bench.js';
import { validateBench } from './validate/validate-bench.js';

/** Every bench; `npm run bench` lists them. */
export const benches: readonly Bench[] = [convertBench, validateBench];
