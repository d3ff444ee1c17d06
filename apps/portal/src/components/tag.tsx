import classes from './tag.module.css';

export function Tag({ children }: { children: string }) {
  return (
    <span className={classes.tag} title={children}>
      {children}
    </span>
  );
}
