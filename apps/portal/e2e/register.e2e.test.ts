import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.js';
import { examplesUrl, exampleText, setupLink } from './environment.js';
import { importJourney } from './import-journey.js';
import { tabTo } from './keyboard.js';
import { openPortal, type PortalPage } from './portal-page.js';
import { revisionJourney } from './revision-journey.js';
import { exact, expectInCatalog, openPath, register, registerFile } from './steps.js';

const owner = { email: 'ada@contoso.example', password: 'a long enough password' };
const swagger = 'text-analytics.swagger.json';

/** One person's first hour with Connectory. The tests build on each other, in this order. */
describe('portal', { timeout: 90_000 }, () => {
  let portal: PortalPage;
  const page = () => portal.page;

  beforeAll(async () => {
    portal = await openPortal();
  }, 60_000);
  afterAll(() => portal.close());

  const open = (path: string) => openPath(page(), path);

  it('leads everywhere to set-up first, and says how to get the link', async () => {
    await open('/registrations');
    await page().waitForURL('**/setup');
    await page().getByText('one-time set-up link').waitFor();
    expect(await accessibilityFaults(page(), { hasHeader: false })).toEqual([]);
  });

  it('makes the first organisation through the link', async () => {
    await page().goto(setupLink);
    await page().getByLabel('Organisation').fill('Contoso');
    await page().getByLabel('Your name').fill('Ada Byron');
    await page().getByLabel('E-mail address').fill(owner.email);
    await page().getByRole('textbox', exact('Password')).fill('short');
    await page().getByRole('button', exact('Create organisation')).click();
    await page().getByText('Use at least 12 characters').waitFor();
    await page().getByRole('textbox', exact('Password')).fill(owner.password);
    await page().getByRole('button', exact('Create organisation')).click();
    await page().getByText('No connectors yet').waitFor();
  });

  it('registers a file', async () => {
    await registerFile(page(), swagger, 'By file');
    await expectInCatalog(page(), 'By file');
  });

  it('registers a URL', async () => {
    await open('/register');
    await page().getByText('URL', { exact: true }).click();
    await page().getByLabel('URL', { exact: true }).last().fill(`${examplesUrl}/${swagger}`);
    await page().getByLabel('Name').fill('By URL');
    await register(page());
    await expectInCatalog(page(), 'By URL');
  });

  it('registers a Postman collection', async () => {
    await registerFile(page(), 'text-analytics.postman-v2.1.json', 'By Postman');
    await expectInCatalog(page(), 'By Postman');
  });

  it('reads an operation, down to its schemas', async () => {
    await page().locator('[data-operation]').first().getByRole('button').first().click();
    await page().getByRole('heading', exact('Responses')).waitFor();
    await page()
      .getByRole('list', { name: /^Schema of Response 200/ })
      .waitFor();
    await page().getByRole('tab', exact('Definition')).click();
    await page().getByRole('textbox', exact('Definition')).getByText('"3.1').waitFor();
    await page().getByText('YAML', { exact: true }).click();
    await page().getByRole('textbox', exact('Definition')).getByText('openapi:').waitFor();
  });

  it('shows the mistakes of a document at their lines', async () => {
    await registerFile(page(), 'broken.swagger.json', 'Broken');
    const finding = page().getByRole('button', { name: /Line 18\b/ });
    await finding.waitFor();
    const activeLine = page().locator('.cm-lineNumbers .cm-activeLineGutter');
    await finding.click();
    await expect.poll(() => activeLine.innerText()).toBe('18');
    expect(await finding.getAttribute('aria-pressed')).toBe('true');
    // The mark in the margin stands at the same height as the number of its line.
    const marks = page().locator('.cm-gutter-lint .cm-gutterElement:has(.cm-lint-marker-error)');
    const marksAtTheLine = async () => {
      const line = await activeLine.boundingBox();
      const boxes = await Promise.all((await marks.all()).map((mark) => mark.boundingBox()));
      return boxes.filter((box) => box?.y === line?.y).length;
    };
    // The editor scrolls there first.
    await expect.poll(marksAtTheLine).toBe(1);
    // And back: a click into another faulty line leads to its finding.
    await page()
      .locator('.cm-line')
      .nth(22)
      .click({ position: { x: 120, y: 8 } });
    await expect
      .poll(() =>
        page()
          .getByRole('button', { name: /Line 23\b/ })
          .getAttribute('aria-pressed'),
      )
      .toBe('true');
  });

  it('explains a finding on a page of its own', async () => {
    const opened = page().context().waitForEvent('page');
    await page().getByRole('link', exact('structure/wrong-type')).click();
    const help = await opened;
    await help.getByRole('heading', { level: 2, name: 'Right' }).waitFor();
    expect(await accessibilityFaults(help, { hasHeader: false })).toEqual([]);
    await help.close();
  });

  it('finds connectors as one types', async () => {
    await open('/');
    await page().getByRole('link', exact('By URL')).waitFor();
    await page().getByRole('searchbox', exact('Search connectors')).fill('postm');
    await expect.poll(() => page().getByRole('article').count()).toBe(1);
    await page().getByRole('link', exact('By Postman')).waitFor();
    expect(new URL(page().url()).searchParams.get('q')).toBe('postm');
    await page().getByRole('searchbox', exact('Search connectors')).fill('nothing is called this');
    await page().getByText('Nothing found for').waitFor();
    await page().getByRole('button', exact('Clear search and filters')).click();
    await page().getByRole('link', exact('By URL')).waitFor();
  });

  it('registers with the keyboard alone', async () => {
    await open('/');
    const { keyboard } = page();
    await tabTo(page(), page().getByRole('link', exact('Register an API')));
    await keyboard.press('Enter');
    await page().waitForURL('**/register');
    await tabTo(page(), page().getByRole('radio', exact('File')));
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await tabTo(page(), page().getByLabel('Document'));
    await keyboard.insertText(exampleText(swagger));
    await tabTo(page(), page().getByLabel('Name'));
    await keyboard.type('By keyboard');
    await tabTo(page(), page().getByRole('button', exact('Register')));
    await keyboard.press('Enter');
    await page().waitForURL('**/registrations/*');
    const way = page().getByRole('link', exact('Open the connector'));
    await way.waitFor();
    await tabTo(page(), way);
    await keyboard.press('Enter');
    const operation = page().locator('[data-operation]').first().getByRole('button').first();
    await operation.waitFor();
    await tabTo(page(), operation);
    await keyboard.press('Enter');
    await page().getByRole('heading', exact('Responses')).waitFor();
  });

  it('checks a text while it is written, and repairs it at a click', async () => {
    await open('/register');
    await page().getByText('Text', { exact: true }).click();
    await page().getByLabel('Document').focus();
    const text = [
      'openapi: 3.1.0',
      'info: {title: Texts, version: "1"} # ours',
      'paths:',
      '  /texts/{id}:',
      '    get:',
      '      operationId: readText',
      '      parameters: [{name: id, in: path, schema: {type: string}}]',
      '      responses: {"200": {description: OK}}',
      '',
    ].join('\n');
    await page().keyboard.insertText(text);
    const found = page().getByRole('region', exact('What was found'));
    await found.getByText('structure/path-parameter-not-required').waitFor();
    await page().locator('.cm-lint-marker-error').waitFor();
    await found.getByRole('button', exact('Mark the parameter as required')).click();
    await page().getByRole('textbox', exact('Document')).getByText('required: true').waitFor();
    await found.getByText('structure/path-parameter-not-required').waitFor({ state: 'detached' });
    await page().getByRole('textbox', exact('Document')).getByText('# ours').waitFor();
    expect(await accessibilityFaults(page(), { hasHeader: true })).toEqual([]);
  });

  it('judges by the rules of the organisation', async () => {
    await open('/settings/rules');
    await page().getByLabel('Find a rule').fill('path-parameter-not-required');
    const severity = page().getByLabel('Severity of structure/path-parameter-not-required');
    await severity.selectOption('info');
    await page().getByRole('button', exact('Save')).click();
    await page().getByText('Version 1, changed by').waitFor();
    await page().reload();
    await page().getByLabel('Find a rule').fill('path-parameter-not-required');
    expect(await severity.inputValue()).toBe('info');
  });

  revisionJourney(page, 'By file');
  importJourney(page);

  it.each([
    '/',
    '/register',
    '/registrations',
    '/imports',
    '/imports/new',
    '/settings/api-keys',
    '/settings/rules',
  ])('%s can be used without sight and on a telephone', async (path) => {
    await open(path);
    await page().getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityFaults(page(), { hasHeader: true })).toEqual([]);
    await page().setViewportSize({ width: 390, height: 844 });
    expect(await page().evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page().setViewportSize({ width: 1280, height: 900 });
  });

  it('makes an API key, shows it once and revokes it', async () => {
    await open('/settings/api-keys');
    await page().getByText('No API keys yet').waitFor();
    await page().getByRole('button', exact('Create API key')).click();
    await page().getByLabel('Name').fill('Pipeline');
    await page().getByRole('button', exact('Create')).click();
    const key = await page().getByRole('textbox', exact('Pipeline')).inputValue();
    expect(key.length).toBeGreaterThan(20);
    await page().getByRole('button', exact('I have kept it')).click();
    await page().getByRole('button', exact('Revoke Pipeline')).click();
    expect(await page().content()).not.toContain(key);
    await page().getByRole('button', exact('Revoke')).click();
    await page().getByText('No API keys yet').waitFor();
  });

  it('asks who it is after signing out, and leads back', async () => {
    await open('/registrations');
    await page()
      .getByRole('button', { name: /^Account of/ })
      .click();
    await page().getByRole('menuitem', exact('Sign out')).click();
    await page().waitForURL('**/sign-in');
    await open('/registrations?from=link');
    await page().waitForURL('**/sign-in?next=*');
    expect(await accessibilityFaults(page(), { hasHeader: false })).toEqual([]);
    await page().getByLabel('E-mail address').fill(owner.email);
    await page().getByRole('textbox', exact('Password')).fill(owner.password);
    await page().getByRole('button', exact('Sign in')).click();
    await page().waitForURL('**/registrations?from=link');
    await page().getByRole('link', exact('By URL')).waitFor();
  });

  it('never asked another origin for anything, and the browser had nothing to complain about', () => {
    expect(portal.foreignRequests).toEqual([]);
    expect(portal.complaints).toEqual([]);
  });
});
