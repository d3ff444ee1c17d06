import type { Metadata } from 'next';
import { SetupGate } from '../../../features/account/setup-gate';
import { ApiDown } from '../../../features/shell/api-down';
import { isSetupNeeded } from '../../../server/session';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetupPage() {
  const isNeeded = await isSetupNeeded();
  return isNeeded === null ? <ApiDown /> : <SetupGate isNeeded={isNeeded} />;
}
