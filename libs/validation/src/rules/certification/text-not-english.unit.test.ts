import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { textNotEnglish } from './text-not-english.js';

describe(textNotEnglish.id, () => {
  it('looks at titles and descriptions', () => {
    const yaml = `openapi: 3.1.0
info: {title: Тексты, version: '1', description: 文本分析}
paths:
  /a:
    get:
      summary: Получить
      description: Naïve façade – “Köln” ≥ 5 µm 😀, Ω and α
      parameters:
        - {name: a, in: query, x-ms-summary: テキスト, description: a}
components:
  schemas: {A: {description: نص}}
`;
    expect(reportedPointers(textNotEnglish, yaml)).toEqual([
      '/info/title',
      '/info/description',
      '/paths/~1a/get/summary',
      '/paths/~1a/get/parameters/0/x-ms-summary',
      '/components/schemas/A/description',
    ]);
  });
});
