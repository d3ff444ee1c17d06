import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function PageHeader({ title, children, action }: PageHeaderProps) {
  return (
    <div className={classes.header}>
      <div>
        <Title order={1}>{title}</Title>
        {children && (
          <Text c="dimmed" mt={4} maw={640}>
            {children}
          </Text>
        )}
      </div>
      {action}
    </div>
  );
}
