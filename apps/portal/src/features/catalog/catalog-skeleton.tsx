import { Skeleton } from '@mantine/core';
import classes from './connector-grid.module.css';

export function CatalogSkeleton() {
  return (
    <div className={classes.grid} aria-hidden="true">
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={176} radius="lg" />
      ))}
    </div>
  );
}
