'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { createQueryClient } from '../api/query-client';
import { NonceContext } from '../components/nonce-context';
import { cssVariables, theme } from '../theme';

declare global {
  var __webpack_nonce__: string | undefined;
}

export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  // Where the library that locks scrolling behind dialogs looks for the nonce of its style element.
  globalThis.__webpack_nonce__ = nonce;
  return (
    <NonceContext value={nonce}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
        <Notifications position="bottom-right" />
      </MantineProvider>
    </NonceContext>
  );
}
