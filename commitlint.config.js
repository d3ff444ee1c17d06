import { readdirSync } from 'node:fs';

const folders = (path) =>
  readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Conventional commits; the scope is the project that the commit is about, or a folder of the root. */
export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'scope-enum': [
      2,
      'always',
      [
        ...folders('libs'),
        ...folders('apps'),
        ...folders('tools'),
        'migrations',
        'examples',
        'docker',
        'readme',
        'workspace',
      ],
    ],
    'header-max-length': [2, 'always', 110],
    'body-max-line-length': [0],
  },
};
