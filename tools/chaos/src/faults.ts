import type { Platform, SeededRandom } from '@connectory/bench';
import { emptySchema } from '@connectory/testing';

/** Something that goes wrong while an import is at work. */
export interface Fault {
  readonly name: string;
  happen(platform: Platform, random: SeededRandom): Promise<void>;
}

/** Each comes back at once: what is held against is that nothing was lost, not how long somebody is away. */
export const faults: readonly Fault[] = [
  { name: 'the api is killed', happen: ({ api }) => api.restart() },
  { name: 'a worker is killed', happen: ({ workers }, random) => random.pick(workers).restart() },
  {
    name: 'all workers are killed at once',
    happen: async ({ workers }) => {
      await Promise.all(workers.map((worker) => worker.kill()));
      await Promise.all(workers.map((worker) => worker.restart()));
    },
  },
  {
    name: 'the queue forgets everything',
    happen: ({ redis, postgres }) =>
      redis ? redis.flush() : emptySchema(postgres.ownerUrl, 'queue', ['migration']),
  },
  {
    name: 'the storage of the queue restarts',
    happen: ({ redis, postgres }) => (redis ?? postgres).restart(),
  },
  { name: 'PostgreSQL restarts', happen: ({ postgres }) => postgres.restart() },
];

/** So many faults in an order that the seed decides; none comes twice before each has come once. */
export function chooseFaults(random: SeededRandom, count: number): Fault[] {
  const chosen: Fault[] = [];
  let left: Fault[] = [];
  while (chosen.length < count) {
    if (left.length === 0) left = [...faults];
    const [fault] = left.splice(random.int(0, left.length - 1), 1);
    if (fault) chosen.push(fault);
  }
  return chosen;
}
