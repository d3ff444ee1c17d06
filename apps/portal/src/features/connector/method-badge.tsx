import classes from './method-badge.module.css';

export function MethodBadge({ method }: { method: string }) {
  return (
    <span className={classes.method} data-method={method.toUpperCase()}>
      {method.toUpperCase()}
    </span>
  );
}
