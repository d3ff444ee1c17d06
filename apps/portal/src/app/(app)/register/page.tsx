import type { Metadata } from 'next';
import { RegisterPage } from '../../../features/register/register-page';

export const metadata: Metadata = { title: 'Register an API' };

export default function Page() {
  return <RegisterPage />;
}
