import type { Page } from 'playwright-core';

const needsName = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'radio',
  'searchbox',
  'tab',
  'textbox',
  'navigation',
  'form',
  'table',
  'region',
]);
const oncePerPage = ['main', 'banner'];

/**
 * What a screen reader would stumble over on this page: controls without a name, landmarks that are missing or
 * there twice, no first-level heading. From the browser's own accessibility tree.
 */
export async function accessibilityFaults(
  page: Page,
  { hasHeader }: { hasHeader: boolean },
): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const seen = nodes.filter((node) => !node.ignored);
  const roleOf = (node: (typeof seen)[number]) => String(node.role?.value ?? '');
  const nameless = seen
    .filter((node) => needsName.has(roleOf(node)) && !String(node.name?.value ?? '').trim())
    .map((node) => `${roleOf(node)} without a name`);
  const landmarks = oncePerPage
    .filter((role) => role === 'main' || hasHeader)
    .filter((role) => seen.filter((node) => roleOf(node) === role).length !== 1)
    .map((role) => `not exactly one ${role}`);
  const titles = await page.getByRole('heading', { level: 1 }).count();
  return [...nameless, ...landmarks, ...(titles === 1 ? [] : [`${titles} first-level headings`])];
}
