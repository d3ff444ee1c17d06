import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text';

describe('plainText', () => {
  it('keeps the words and drops the marks', () => {
    expect(plainText('# Orders\n\nSee the **[guide](https://example.com/x)** or `GET /orders`.')).toBe(
      'Orders See the guide or GET /orders .',
    );
  });

  it('drops tags', () => {
    expect(plainText('a<br/>b <script>x</script>')).toBe('a b x');
  });
});
