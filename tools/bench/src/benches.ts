import type { Bench } from './bench.js';
import { convertBench } from './convert/convert-bench.js';
import { importBench } from './import/import-bench.js';
import { memoryBench } from './import/memory-bench.js';
import { latencyBench } from './register-latency/latency-bench.js';
import { sseBench } from './sse/sse-bench.js';
import { searchBench } from './search/search-bench.js';
import { validateBench } from './validate/validate-bench.js';

/** Every bench; `npm run bench` lists them. */
export const benches: readonly Bench[] = [
  convertBench,
  validateBench,
  searchBench,
  importBench,
  memoryBench,
  latencyBench,
  sseBench,
];
