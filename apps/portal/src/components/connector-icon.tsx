'use client';

import type { Connector } from '@connectory/contracts';
import { useState } from 'react';
import classes from './connector-icon.module.css';
import { Monogram } from './monogram';

interface ConnectorIconProps {
  readonly connector: Pick<Connector, 'name' | 'iconUrl'>;
  readonly size?: number;
}

/** The icon of a connector; its initials where there is none or where it does not come. */
export function ConnectorIcon({ connector: { name, iconUrl }, size = 40 }: ConnectorIconProps) {
  const [missing, setMissing] = useState<string | null>(null);
  if (missing === iconUrl) return <Monogram name={name} size={size} />;
  return (
    <img
      className={classes.icon}
      src={iconUrl}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      style={{ borderRadius: size * 0.26 }}
      onError={() => setMissing(iconUrl)}
    />
  );
}
