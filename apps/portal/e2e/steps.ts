import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { examplePath, portalUrl } from './environment.js';

export const exact = (name: string) => ({ name, exact: true });

export const openPath = (page: Page, path: string) => page.goto(new URL(path, portalUrl).href);

/** Sends the form that is open and waits for the page that shows the stages. */
export async function register(page: Page): Promise<void> {
  await page.getByRole('button', exact('Register')).click();
  await page.waitForURL('**/registrations/*');
}

export async function registerFile(page: Page, file: string, name: string): Promise<void> {
  await openPath(page, '/register');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', exact('Choose a file')).click();
  await (await chooser).setFiles(examplePath(file));
  await page.getByLabel('Name').fill(name);
  await register(page);
}

/** Waits for the registration on screen to end well, then finds its connector through the catalog. */
export async function expectInCatalog(page: Page, name: string): Promise<void> {
  await page.getByRole('link', exact('Open the connector')).waitFor();
  await openPath(page, '/');
  const card = page.getByRole('article').filter({ has: page.getByRole('link', exact(name)) });
  await card.getByText('Published').waitFor();
  expect(await card.innerText()).toContain('4 operations');
  await card.getByRole('link', exact(name)).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.locator('[data-operation]').first().waitFor();
  expect(await page.locator('[data-operation]').count()).toBe(4);
}
