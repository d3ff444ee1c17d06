import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { GateCard } from '../../../features/account/gate-card';
import { safeNext } from '../../../features/account/safe-next';
import { SignInForm } from '../../../features/account/sign-in-form';
import { ApiDown } from '../../../features/shell/api-down';
import { isSetupNeeded, readSession } from '../../../server/session';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = safeNext((await searchParams).next);
  const isNeeded = await isSetupNeeded();
  if (isNeeded === null) return <ApiDown />;
  if (isNeeded) redirect('/setup');
  if ((await readSession()).value) redirect(next);
  return (
    <GateCard title="Sign in">
      <SignInForm next={next} />
    </GateCard>
  );
}
