import { forward } from '../../server/forward';

export const dynamic = 'force-dynamic';
export { forward as GET };
