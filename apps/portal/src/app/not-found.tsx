import type { Metadata } from 'next';
import { NotFoundCard } from '../features/shell/not-found-card';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return <NotFoundCard />;
}
