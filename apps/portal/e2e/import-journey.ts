import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.js';
import { examplePath } from './environment.js';
import { exact, openPath } from './steps.js';

const files = ['text-analytics.swagger.json', 'text-analytics.postman-v2.1.json', 'broken.swagger.json'];
const inCatalog = (page: Page) => page.getByRole('article').filter({ hasText: 'Published' });

/** Many at once: looked at, imported, imported again, taken back. For somebody who is signed in. */
export function importJourney(pageOf: () => Page): void {
  const choose = async (page: Page) => {
    await openPath(page, '/imports/new');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', exact('Choose files')).click();
    await (await chooser).setFiles(files.map(examplePath));
    await page.getByRole('region', exact('Chosen files')).getByText('3 files').waitFor();
  };
  const entries = (page: Page) =>
    page.getByRole('list', exact('Entries of the import')).getByRole('listitem');
  const finished = (page: Page) => page.getByRole('main').getByText('Finished', { exact: true }).waitFor();

  it('looks at an import first, and changes nothing by that', async () => {
    const page = pageOf();
    await openPath(page, '/');
    await inCatalog(page).first().waitFor();
    const before = await inCatalog(page).count();
    await openPath(page, '/imports');
    await page.getByText('Nothing imported yet').waitFor();
    await choose(page);
    await page.getByRole('button', exact('Look first')).click();
    await page.getByRole('heading', exact('This is what would happen')).waitFor();
    expect(await entries(page).count()).toBe(3);
    expect(await accessibilityFaults(page, { hasHeader: true })).toEqual([]);
    await openPath(page, '/');
    await inCatalog(page).first().waitFor();
    expect(await inCatalog(page).count()).toBe(before);
  });

  it('imports what it has looked at', async () => {
    const page = pageOf();
    await openPath(page, '/imports');
    await page.getByRole('list', exact('Imports')).getByRole('link').first().click();
    await page.getByRole('button', exact('Import 3 entries')).click();
    await finished(page);
    await expect.poll(() => entries(page).filter({ hasText: 'New connector' }).count()).toBe(3);
    await page.getByRole('button', { name: /^Needs review/ }).click();
    await expect.poll(() => entries(page).count()).toBe(1);
    expect(await accessibilityFaults(page, { hasHeader: true })).toEqual([]);
  });

  it('changes nothing when the same is imported again', async () => {
    const page = pageOf();
    await choose(page);
    await page.getByRole('button', exact('Import now')).click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
    await finished(page);
    await expect.poll(() => entries(page).filter({ hasText: 'Nothing changed' }).count()).toBe(3);
  });

  it('takes an import back', async () => {
    const page = pageOf();
    await openPath(page, '/imports');
    await page.getByRole('list', exact('Imports')).getByRole('link').nth(1).click();
    await page.getByRole('button', exact('Undo')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('leave the catalog').waitFor();
    await dialog.getByRole('button', exact('Take it back')).click();
    await page.getByText('3 entries taken back').waitFor();
    await expect.poll(() => entries(page).filter({ hasText: 'Taken back' }).count()).toBe(3);
  });
}
