import type { Operation } from '@connectory/contracts';
import { Prose } from '../../components/prose';
import { describeSchema } from '../schema/describe-schema';
import { ContentView } from './content-view';
import classes from './response-list.module.css';

interface ResponseListProps {
  readonly responses: Operation['responses'];
  readonly definition: unknown;
}

export function ResponseList({ responses, definition }: ResponseListProps) {
  if (responses.length === 0) return <p className={classes.none}>None stated.</p>;
  return (
    <ul className={classes.list}>
      {responses.map(({ status, description, headers, content }) => (
        <li key={status} className={classes.response}>
          <div className={classes.line}>
            <span className={classes.status} data-class={status[0]}>
              {status}
            </span>
            <Prose text={description} />
          </div>
          {headers.length > 0 && (
            <ul className={classes.headers} aria-label={`Headers of ${status}`}>
              {headers.map((header) => (
                <li key={header.name}>
                  <code>{header.name}</code> {describeSchema(header.schema ?? true, definition).type}{' '}
                  <span>{header.description}</span>
                </li>
              ))}
            </ul>
          )}
          <ContentView content={content} definition={definition} label={`Response ${status}`} />
        </li>
      ))}
    </ul>
  );
}
