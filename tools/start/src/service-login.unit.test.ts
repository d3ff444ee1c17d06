import { expect, it } from 'vitest';
import { withLogin } from './service-login.js';

it('changes who logs in and nothing else', () => {
  expect(withLogin('postgres://owner:p%40ss@db:5433/connectory?sslmode=require', 'service', 'a/b')).toBe(
    'postgres://service:a%2Fb@db:5433/connectory?sslmode=require',
  );
});
