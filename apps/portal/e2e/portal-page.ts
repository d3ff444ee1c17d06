import { chromium, type Page } from 'playwright-core';
import { chromiumPath, portalUrl } from './environment.js';

/** A browser page that keeps account of what must never happen. */
export interface PortalPage {
  readonly page: Page;
  /** Addresses outside the portal's own origin that the page asked for. */
  readonly foreignRequests: readonly string[];
  /** Console errors, warnings of the content security policy, and uncaught exceptions. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openPortal(): Promise<PortalPage> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  const origin = new URL(portalUrl).origin;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return { page, foreignRequests, complaints, close: () => browser.close() };
}
