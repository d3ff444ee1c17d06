import { describe, expect, it } from 'vitest';
import { lookChange } from './look-change';

const connector = { name: 'Orders', description: 'All of them.', brandColor: '#0f626f' };
const same = { name: 'Orders', description: 'All of them.', color: '#0F626F' };

describe('lookChange', () => {
  it('asks for nothing when nothing is different', () => {
    expect(lookChange(connector, same)).toBeNull();
    expect(lookChange(connector, { ...same, name: ' Orders ', description: 'All of them.\n' })).toBeNull();
  });

  it('asks for what is different only', () => {
    expect(lookChange(connector, { ...same, name: 'Our orders' })).toEqual({ name: 'Our orders' });
    expect(lookChange(connector, { ...same, description: '', color: '' })).toEqual({
      description: '',
      brandColor: null,
    });
  });
});
