import { Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Logo } from '../../components/logo';
import classes from './gate-card.module.css';

/** The frame of the pages that stand before the product: set-up, sign-in, and when nothing works. */
export function GateCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Logo />
      </div>
      <Paper withBorder radius="lg" className={classes.card}>
        <Title order={1} size="h2" mb="sm">
          {title}
        </Title>
        {children}
      </Paper>
    </main>
  );
}
