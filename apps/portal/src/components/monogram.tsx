import { monogramOf } from './monogram-of';
import classes from './monogram.module.css';

export function Monogram({ name, size = 40 }: { name: string; size?: number }) {
  const { letters, hue } = monogramOf(name);
  const background = `oklch(0.5 0.1 ${hue})`;
  return (
    <span
      className={classes.monogram}
      aria-hidden="true"
      style={{ width: size, height: size, background, fontSize: size * 0.38, borderRadius: size * 0.26 }}
    >
      {letters}
    </span>
  );
}
