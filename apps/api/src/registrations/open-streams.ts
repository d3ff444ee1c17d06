import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Ends the streams that are open when the process is asked to stop: they would hold it back for ever. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();

  get stop(): AbortSignal {
    return this.stopping.signal;
  }

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }
}
