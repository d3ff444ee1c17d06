import type { Metadata } from 'next';
import { ImportDetailPage } from '../../../../features/imports/import-detail-page';

export const metadata: Metadata = { title: 'Import' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ImportDetailPage id={(await params).id} />;
}
