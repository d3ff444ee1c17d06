import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

const source = { conditions: ['@connectory/source', 'node'] };
// esbuild and oxc do not know legacy decorators on parameters; swc does.
const plugins = [
  swc.vite({
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true },
      target: 'es2022',
    },
  }),
];

const project = (name: string, options: object) => ({
  plugins,
  resolve: source,
  ssr: { resolve: source },
  environments: { __vitest__: { resolve: source } },
  test: {
    name,
    include: [`{libs,apps,tools,migrations}/**/src/**/*.${name}.test.ts`],
    environment: 'node',
    ...options,
  },
});

const withServers = {
  globalSetup: './vitest.global-setup.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      // Pure code takes milliseconds; a machine that is busy with something else may take seconds of its own.
      project('unit', { testTimeout: 30_000 }),
      project('int', withServers),
      project('http', withServers),
      // Needs the whole system: `npm test -- e2e` starts it and says where it is.
      project('e2e', { include: ['apps/portal/e2e/**/*.e2e.test.ts'], testTimeout: 90_000 }),
    ],
  },
});
