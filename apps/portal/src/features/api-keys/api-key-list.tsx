'use client';

import { Button } from '@mantine/core';
import { permissionCatalogue, permissions, type ApiKey } from '@connectory/contracts';
import { Time } from '../../components/time';
import { usePermission } from '../account/session-context';
import classes from './api-key-list.module.css';

interface ApiKeyListProps {
  readonly keys: readonly ApiKey[];
  readonly onRevoke: (key: ApiKey) => void;
}

export function ApiKeyList({ keys, onRevoke }: ApiKeyListProps) {
  const canRevoke = usePermission('api-key:revoke');
  return (
    <ul className={classes.list} aria-label="API keys">
      {keys.map((key) => (
        <li key={key.id} className={classes.row}>
          <div className={classes.what}>
            <span className={classes.name}>{key.name}</span>
            <code className={classes.start}>{key.start}…</code>
            <span className={classes.permissions}>{permissionWords(key)}</span>
          </div>
          <dl className={classes.times}>
            <div>
              <dt>Created</dt>
              <dd>
                <Time at={key.createdAt} />
              </dd>
            </div>
            <div>
              <dt>Expires</dt>
              <dd>{key.expiresAt ? <Time at={key.expiresAt} /> : 'never'}</dd>
            </div>
            <div>
              <dt>Last used</dt>
              <dd>{key.lastUsedAt ? <Time at={key.lastUsedAt} /> : 'never'}</dd>
            </div>
          </dl>
          {canRevoke && (
            <Button
              size="xs"
              variant="default"
              aria-label={`Revoke ${key.name}`}
              onClick={() => onRevoke(key)}
            >
              Revoke
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function permissionWords(key: ApiKey): string {
  if (key.permissions.length === permissions.length) return 'Everything';
  return key.permissions.map((permission) => permissionCatalogue[permission]).join(' · ');
}
