import type { ReactNode } from 'react';
import { ApiDown } from '../../features/shell/api-down';
import { AppShell } from '../../features/shell/app-shell';
import { requireSession } from '../../server/session';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await requireSession();
  if (!session) return <ApiDown />;
  return <AppShell session={session}>{children}</AppShell>;
}
