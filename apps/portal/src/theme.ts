'use client';

import {
  Alert,
  createTheme,
  type AlertProps,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineTheme,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eaf5f6',
  '#d6eaed',
  '#aed7dd',
  '#82c3cc',
  '#5cb1bd',
  '#43a5b2',
  '#2b8d9b',
  '#1b7583',
  '#0f626f',
  '#084f5a',
];

const dark: MantineColorsTuple = [
  '#dde3e6',
  '#b9c3c8',
  '#93a0a7',
  '#6a777e',
  '#3c484f',
  '#2c363c',
  '#212a2f',
  '#181f23',
  '#12181b',
  '#0c1113',
];

/** Mantine fills alerts with strong colour, in the dark above all; a tint of the page is enough. */
function calmAlert(_: MantineTheme, { color = 'petrol' }: AlertProps) {
  const shade = (level: number) => `var(--mantine-color-${color}-${level})`;
  const mix = (percent: number) =>
    `color-mix(in oklab, var(--mantine-color-${color}-filled) ${percent}%, var(--mantine-color-body))`;
  return {
    root: {
      '--alert-radius': undefined,
      '--alert-bg': mix(8),
      '--alert-color': `light-dark(${shade(9)}, ${shade(3)})`,
      '--alert-bd': `1px solid ${mix(28)}`,
    },
  };
}

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  colors: { petrol, dark },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Code", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  defaultRadius: 'md',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  components: {
    Alert: Alert.extend({ vars: calmAlert }),
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
    Modal: { defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } } },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
});

/** Mantine's own dimmed text is too pale on white for WCAG AA; the page is a shade off its surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566168',
    '--page': '#f5f7f7',
    '--line': '#dfe5e7',
    '--sunken': '#f2f5f5',
    '--ink': '#141a1d',
    '--accent': petrol[8] ?? '',
  },
  dark: {
    '--mantine-color-dimmed': '#97a4ab',
    '--page': '#101619',
    '--line': '#2c363c',
    '--sunken': '#13191c',
    '--ink': '#eef2f3',
    '--accent': petrol[5] ?? '',
  },
});
