import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { descriptionNotSentence } from './description-not-sentence.js';

describe(descriptionNotSentence.id, () => {
  const repaired = (description: string) => {
    const paths = { '/a': { get: { description } } };
    const [finding] = report(
      descriptionNotSentence,
      JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths }),
    );
    return (finding?.fix?.actions[0]?.update as { description: string } | undefined)?.description;
  };

  it.each([
    ['gives back texts', 'Gives back texts.'],
    ['gives back texts.', 'Gives back texts.'],
    ['Gives back texts\n', 'Gives back texts.'],
    ['A list.\n\nGives back texts', 'A list.\n\nGives back texts.'],
  ])('makes of %j %j', (description, sentence) => {
    expect(repaired(description)).toBe(sentence);
  });

  it.each([
    'Gives back texts.',
    'Gives back texts?',
    'See https://example.com/texts',
    'One of:\n- texts\n- pages',
    '| a | b |\n| - | - |\n| c | d',
    '`id`',
    'iPhone texts.',
    '',
  ])('lets %j be', (description) => {
    expect(repaired(description)).toBeUndefined();
  });
});
