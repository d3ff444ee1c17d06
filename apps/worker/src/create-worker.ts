import 'reflect-metadata';
import { nestLogger } from '@connectory/platform';
import type { Handlers, Queue } from '@connectory/queue';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Server } from 'node:http';
import type { DataSource } from 'typeorm';
import { createHealthServer } from './health-server.js';
import { DATA_SOURCE, HANDLERS, QUEUE } from './tokens.js';
import { WorkerModule, type WorkerParts } from './worker.module.js';

/** Builds the worker and lets it take jobs. Closing the context drains it. */
export async function createWorker(
  parts: WorkerParts,
): Promise<{ context: INestApplicationContext; health: Server }> {
  const context = await NestFactory.createApplicationContext(WorkerModule.forRoot(parts), {
    logger: nestLogger(parts.logger),
    abortOnError: false,
  });
  context.enableShutdownHooks();
  const queue = context.get<Queue>(QUEUE);
  const dataSource = context.get<DataSource>(DATA_SOURCE);
  await queue.processAll(context.get<Handlers>(HANDLERS));
  const health = createHealthServer(
    [
      { name: 'database', check: () => dataSource.query('SELECT 1') },
      { name: 'queue', check: () => queue.ping() },
    ],
    parts.metrics,
  );
  return { context, health };
}
