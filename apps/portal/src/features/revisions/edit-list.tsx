import type { Revision } from '@connectory/contracts';
import { Coded } from '../../components/coded';
import { countOf } from '../../components/count-of';
import classes from './edit-list.module.css';
import { editWords } from './revision-words';

/** The team's edits that a revision holds, on top of what the source says. */
export function EditList({ overlay }: { overlay: Revision['overlay'] }) {
  if (overlay.length === 0) return <p className={classes.none}>None: this is what the source says.</p>;
  return (
    <details className={classes.edits}>
      <summary>{countOf(overlay.length, 'edit')}, kept when the source is read again</summary>
      <ol>
        {overlay.map((action, index) => {
          const { what, target, value } = editWords(action);
          return (
            <li key={index}>
              <span>
                <Coded text={what} />
              </span>
              <code className={classes.target}>{target}</code>
              {value !== null && (
                <pre tabIndex={0} role="region" aria-label={`Value of edit ${index + 1}`}>
                  {value}
                </pre>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
