import type { ConnectorPage, FoundConnector } from '@connectory/contracts';
import { plainText } from '../../components/plain-text';
import classes from './search-matches.module.css';

type Match = FoundConnector['matches'][number];

const fields: Record<Match['field'], string> = {
  name: 'name',
  tag: 'tag',
  host: 'server',
  operation: 'operation',
  owner: 'owner',
  description: 'description',
};

/** Why a connector was found. Its name stands there anyway. */
export function SearchMatches({ matches }: { matches: readonly Match[] }) {
  const shown = matches.filter(({ field }) => field !== 'name').slice(0, 2);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.matches} aria-label="Found in">
      {shown.map(({ field, text }) => (
        <li key={`${field} ${text}`}>
          <span className={classes.field}>{fields[field]}</span> {plainText(text)}
        </li>
      ))}
    </ul>
  );
}

/** Words that nobody has used here, and what was looked for in their place. */
export function SearchCorrections({ corrections }: Pick<ConnectorPage, 'corrections'>) {
  if (corrections.length === 0) return null;
  return (
    <p className={classes.corrections} role="status">
      {corrections.map(({ word, instead }) => (
        <span key={word}>
          Nothing here says “{word}”; this is for <strong>{instead.join(', ')}</strong>.{' '}
        </span>
      ))}
    </p>
  );
}
