'use client';

import type { Permission } from '@connectory/contracts';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import classes from './main-navigation.module.css';

const places: readonly { href: string; label: string; needs: Permission; covers: readonly string[] }[] = [
  { href: '/', label: 'Catalog', needs: 'connector:read', covers: ['/connectors'] },
  {
    href: '/registrations',
    label: 'Registrations',
    needs: 'registration:read',
    covers: ['/registrations', '/register'],
  },
  { href: '/imports', label: 'Imports', needs: 'import:read', covers: ['/imports'] },
  {
    href: '/settings/api-keys',
    label: 'API keys',
    needs: 'api-key:read',
    covers: ['/settings/api-keys'],
  },
  { href: '/settings/rules', label: 'Rules', needs: 'ruleset:read', covers: ['/settings/rules'] },
];

export function MainNavigation({ permissions }: { permissions: readonly Permission[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Main" className={classes.nav}>
      {places
        .filter((place) => permissions.includes(place.needs))
        .map(({ href, label, covers }) => {
          const isHere = pathname === href || covers.some((start) => pathname.startsWith(start));
          return (
            <Link key={href} href={href} className={classes.link} aria-current={isHere ? 'page' : undefined}>
              {label}
            </Link>
          );
        })}
    </nav>
  );
}
