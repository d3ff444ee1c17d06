import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.js';
import { exampleText } from './environment.js';
import { exact, openPath } from './steps.js';

const swagger = 'text-analytics.swagger.json';

/** An edit, a newer source that disagrees with it, and a choice. `name` is a connector of the Swagger example. */
export function revisionJourney(pageOf: () => Page, name: string): void {
  let path = '';
  const replaced = (text: string, before: string, after: string) => {
    expect(text).toContain(before);
    return text.replaceAll(before, after);
  };
  const publish = async (page: Page, number: number) => {
    await page.getByRole('button', exact('Publish')).click();
    await page.getByRole('dialog').getByRole('button', exact('Publish')).click();
    await page
      .getByRole('list', exact('Revisions'))
      .getByRole('button', { name: new RegExp(`^Revision ${number} *Current`) })
      .waitFor();
  };

  it('keeps an edit as a draft, and publishes it', async () => {
    const page = pageOf();
    await openPath(page, '/');
    await page.getByRole('link', exact(name)).click();
    await page.waitForURL('**/connectors/*');
    path = new URL(page.url()).pathname;
    await page.getByRole('tab', exact('Definition')).click();
    await page.getByRole('link', exact('Edit')).click();
    const editor = page.getByRole('textbox', exact('Definition'));
    await editor.waitFor();
    const answer = await page.request.get(new URL(`/v1${path}/definition?format=yaml`, page.url()).href);
    await editor.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(
      replaced(await answer.text(), 'Analyze sentiment', 'Find the mood of a text'),
    );
    expect(await accessibilityFaults(page, { hasHeader: true })).toEqual([]);
    await page.getByRole('button', exact('Save as draft')).click();
    await page.waitForURL('**revision=2');
    await page.getByText('What has changed since').waitFor();
    await page.getByText('1 edit, kept when the source is read again').waitFor();
    await publish(page, 2);
  });

  it('asks when a newer source disagrees with an edit', async () => {
    const page = pageOf();
    await openPath(page, `${path}?tab=source`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', exact('Hand over a newer version')).click();
    const text = replaced(exampleText(swagger), 'Analyze sentiment', 'Analyse opinions');
    await (
      await chooser
    ).setFiles({ name: swagger, mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText('waits for somebody to look at it').waitFor();
    await page.getByText('1 collision').waitFor();
    await page.getByRole('link', exact('Resolve it')).click();
    await page.getByText('0 of 1 collision resolved').waitFor();
    await page.getByRole('region', exact('The source')).getByText('Analyse opinions').waitFor();
    expect(await accessibilityFaults(page, { hasHeader: true })).toEqual([]);
    await page.keyboard.press('2');
    await page.getByText('1 of 1 collision resolved').waitFor();
    await page.getByRole('button', exact('Save')).click();
    await page.waitForURL('**revision=4');
    await publish(page, 4);
    expect(await accessibilityFaults(page, { hasHeader: true })).toEqual([]);
    await page.getByRole('tab', exact('Operations')).click();
    await page.getByText('Find the mood of a text').first().waitFor();
  });

  it('goes back to an older revision', async () => {
    const page = pageOf();
    await openPath(page, `${path}?tab=revisions&revision=1`);
    await page.getByRole('button', exact('Make it current again')).click();
    await page.getByRole('dialog').getByRole('button', exact('Make it current again')).click();
    await page
      .getByRole('list', exact('Revisions'))
      .getByRole('button', { name: /^Revision 1 *Current/ })
      .waitFor();
  });
}
