import type { HandedOverEntry } from '@connectory/catalog';
import { ProblemError } from '@connectory/platform';
import type { FastifyRequest } from 'fastify';
import type { ApiConfig } from '../config.js';
import { readImportBody } from './read-import-body.js';

/** In one process and of one organisation: each holds a batch in memory, and a file on the disk. */
const MOST_AT_ONCE = 3;
const MOST_ENTRIES = 10_000;

/** Takes imports in, a few of an organisation at a time. */
export class ImportIntake {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly config: Pick<
      ApiConfig,
      'CONNECTORY_MAX_SOURCE_BYTES' | 'CONNECTORY_MAX_IMPORT_BYTES' | 'CONNECTORY_SPOOL_DIRECTORY'
    >,
  ) {}

  /** Throws `import/too-many-at-once`, and what {@link readImportBody} throws. */
  async receive<Result>(
    organizationId: string,
    request: FastifyRequest,
    use: (entries: AsyncIterable<HandedOverEntry>) => Promise<Result>,
  ): Promise<Result> {
    const count = this.counts.get(organizationId) ?? 0;
    if (count >= MOST_AT_ONCE) {
      throw new ProblemError(
        'import/too-many-at-once',
        `${count} imports of your organisation are being handed over just now. Wait until one of them is here.`,
      );
    }
    this.counts.set(organizationId, count + 1);
    const limits = {
      maxEntries: MOST_ENTRIES,
      maxEntryBytes: this.config.CONNECTORY_MAX_SOURCE_BYTES,
      maxTotalBytes: this.config.CONNECTORY_MAX_IMPORT_BYTES,
    };
    try {
      return await use(readImportBody(request, limits, this.config.CONNECTORY_SPOOL_DIRECTORY));
    } finally {
      const left = this.counts.get(organizationId)! - 1;
      if (left === 0) this.counts.delete(organizationId);
      else this.counts.set(organizationId, left);
    }
  }
}
