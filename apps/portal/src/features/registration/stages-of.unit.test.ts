import type { Registration } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { stagesOf } from './stages-of';

function states(
  state: Registration['state'],
  stage: Registration['stage'],
  origin: Registration['source']['origin'] = 'url',
): string {
  return stagesOf({ state, stage, timings: [], source: { origin } })
    .map((entry) => entry.state)
    .join(' ');
}

describe('stagesOf', () => {
  it('waits before the first stage', () => {
    expect(states('received', null)).toBe('waiting waiting waiting waiting waiting');
  });

  it('shows where it is', () => {
    expect(states('running', 'convert')).toBe('done done active waiting waiting');
  });

  it('has nothing to fetch for a file', () => {
    expect(states('running', 'parse', 'file')).toBe('skipped active waiting waiting waiting');
  });

  it('shows where it stopped and what was never reached', () => {
    expect(states('failed', 'parse')).toBe('done stopped unreached unreached unreached');
    expect(states('cancelled', null)).toBe('unreached unreached unreached unreached unreached');
  });

  it('flags what validation found', () => {
    expect(states('needs-review', 'publish', 'inline')).toBe('skipped done done flagged done');
  });

  it('takes each duration from its own timing', () => {
    const stages = stagesOf({
      state: 'published',
      stage: 'publish',
      timings: [{ stage: 'convert', ms: 12.5 }],
      source: { origin: 'url' },
    });
    expect(stages.map(({ ms }) => ms)).toEqual([null, null, 12.5, null, null]);
  });
});
