import type { Metadata } from 'next';
import { NewImportPage } from '../../../../features/imports/new-import-page';

export const metadata: Metadata = { title: 'Import many' };

export default function Page() {
  return <NewImportPage />;
}
