import type { Metadata } from 'next';
import { ConnectorView } from '../../../../features/connector/connector-view';

export const metadata: Metadata = { title: 'Connector' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ConnectorView id={(await params).id} />;
}
