import { ProblemError } from '@connectory/platform';
import type { FastifyReply } from 'fastify';
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { CheckTurns } from './check-turns.js';

const someReply = () => {
  const raw = new EventEmitter();
  return { raw, header: () => undefined } as unknown as FastifyReply & { raw: EventEmitter };
};

it('lets one organisation wait for itself and for nobody else', async () => {
  const turns = new CheckTurns();
  const order: string[] = [];
  let finish = () => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  const work = (name: string, until: Promise<void> = Promise.resolve()) =>
    turns.run(name.slice(0, 1), someReply(), async () => {
      order.push(name);
      await until;
    });
  const first = work('a1', held);
  const second = work('a2');
  await work('b1');
  expect(order).toEqual(['a1', 'b1']);
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['a1', 'b1', 'a2']);
});

it('refuses what would wait too long, and goes on after a fault and after whoever left', async () => {
  const turns = new CheckTurns();
  let finish = () => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  const first = turns.run('a', someReply(), () => held);
  const left = someReply();
  const leaving = turns.run('a', left, () => Promise.resolve('never'));
  const failing = turns.run('a', someReply(), () => Promise.reject(new TypeError('ours')));
  const waiting = Array.from({ length: 6 }, () => turns.run('a', someReply(), () => Promise.resolve('done')));
  await expect(turns.run('a', someReply(), () => Promise.resolve())).rejects.toThrow(ProblemError);
  left.raw.emit('close');
  finish();
  await first;
  await expect(leaving).rejects.toThrow('The caller has left');
  await expect(failing).rejects.toThrow('ours');
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 6 }, () => 'done'));
});
