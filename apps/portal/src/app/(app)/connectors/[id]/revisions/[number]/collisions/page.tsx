import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CollisionsPage } from '../../../../../../../features/collisions/collisions-page';

export const metadata: Metadata = { title: 'Collisions' };

export default async function Page({ params }: { params: Promise<{ id: string; number: string }> }) {
  const { id, number } = await params;
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  return <CollisionsPage id={id} number={Number(number)} />;
}
