import type { Metadata } from 'next';
import { ImportListPage } from '../../../features/imports/import-list-page';

export const metadata: Metadata = { title: 'Imports' };

export default function Page() {
  return <ImportListPage />;
}
