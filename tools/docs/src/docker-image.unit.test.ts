import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

it('the image of the api holds the pages, where the api looks for them', () => {
  const [stage] = /^FROM service AS api$.*?(?=^FROM )/ms.exec(text('docker/Dockerfile'))!;
  const controller = text('apps/api/src/docs/docs.controller.ts');
  const [, folder] = /new URL\('([./]+docs\/)', import\.meta\.url\)/.exec(controller)!;
  expect(new URL(folder!, 'file:///app/apps/api/dist/docs/docs.controller.js').pathname).toBe('/app/docs/');
  for (const kind of ['problems', 'rules']) {
    expect(controller).toContain(`'${kind}'`);
    expect(stage).toContain(`COPY docs/${kind} ./docs/${kind}\n`);
    expect(text('.dockerignore').split('\n')).not.toContain(`docs/${kind}`);
  }
});
