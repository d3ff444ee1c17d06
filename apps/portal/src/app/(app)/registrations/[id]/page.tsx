import type { Metadata } from 'next';
import { RegistrationPage } from '../../../../features/registration/registration-page';

export const metadata: Metadata = { title: 'Registration' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <RegistrationPage id={(await params).id} />;
}
