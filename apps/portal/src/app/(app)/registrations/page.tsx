import type { Metadata } from 'next';
import { RegistrationListPage } from '../../../features/registration/registration-list-page';

export const metadata: Metadata = { title: 'Registrations' };

export default function Page() {
  return <RegistrationListPage />;
}
