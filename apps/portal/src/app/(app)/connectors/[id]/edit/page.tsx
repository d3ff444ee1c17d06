import type { Metadata } from 'next';
import { EditDefinitionPage } from '../../../../../features/edit/edit-definition-page';

export const metadata: Metadata = { title: 'Edit the definition' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditDefinitionPage id={(await params).id} />;
}
