import { describe, expect, it } from 'vitest';
import { monogramOf } from './monogram-of';

describe('monogramOf', () => {
  it('takes the initials of the first two words', () => {
    expect(monogramOf('Text Analytics API').letters).toBe('TA');
    expect(monogramOf('petstore').letters).toBe('PE');
    expect(monogramOf('  – übersetzer_dienst').letters).toBe('ÜD');
  });

  it('has something to show for a name without letters', () => {
    expect(monogramOf('').letters).toBe('?');
    expect(monogramOf('🙂').letters).toBe('?');
  });

  it('keeps the colour of a name whatever its case, and tells names apart', () => {
    expect(monogramOf('Orders').hue).toBe(monogramOf(' orders ').hue);
    const names = [
      'Orders',
      'Invoices',
      'People',
      'Weather',
      'Service 1',
      'Service 2',
      'Service 3',
      'Robots',
    ];
    expect(new Set(names.map((name) => monogramOf(name).hue)).size).toBeGreaterThan(4);
  });
});
