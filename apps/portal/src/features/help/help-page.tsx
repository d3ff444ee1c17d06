import Link from 'next/link';
import { Logo } from '../../components/logo';
import { Prose } from '../../components/prose';
import classes from './help-page.module.css';

export function HelpPage({ text }: { text: string }) {
  return (
    <>
      <header className={classes.header}>
        <Link href="/" aria-label="Connectory, to the catalog">
          <Logo />
        </Link>
      </header>
      <main className={classes.page}>
        <Prose text={text} isPage />
      </main>
    </>
  );
}
