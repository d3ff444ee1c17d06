import type { Locator, Page } from 'playwright-core';

const mostStops = 60;

/** Presses Tab until `target` has the focus. Throws when it cannot be reached that way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}
