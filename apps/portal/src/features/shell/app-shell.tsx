'use client';

import { Button, Container } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Session } from '@connectory/contracts';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '../../components/logo';
import { SessionContext } from '../account/session-context';
import { useSessionRenewal } from '../account/use-session-renewal';
import { AccountMenu } from './account-menu';
import classes from './app-shell.module.css';
import { MainNavigation } from './main-navigation';

export function AppShell({ session, children }: { session: Session; children: ReactNode }) {
  useSessionRenewal();
  return (
    <SessionContext value={session}>
      <a href="#main" className={classes.skip}>
        Skip to content
      </a>
      <header className={classes.header}>
        <Container size="lg" className={classes.bar}>
          <Link href="/" className={classes.home} aria-label="Connectory, to the catalog">
            <Logo />
          </Link>
          <MainNavigation permissions={session.permissions} />
          <div className={classes.tools}>
            {session.permissions.includes('registration:create') && (
              <Button
                component={Link}
                href="/register"
                size="sm"
                leftSection={<IconPlus size={16} aria-hidden />}
                className={classes.register}
                aria-label="Register an API"
              >
                Register
              </Button>
            )}
            <AccountMenu session={session} />
          </div>
        </Container>
      </header>
      <Container component="main" id="main" tabIndex={-1} size="lg" className={classes.main}>
        {children}
      </Container>
    </SessionContext>
  );
}
