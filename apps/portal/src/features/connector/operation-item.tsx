'use client';

import type { Connector, Operation } from '@connectory/contracts';
import { IconBolt, IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { MethodBadge } from './method-badge';
import { OperationDetail } from './operation-detail';
import classes from './operation-item.module.css';

export function OperationItem({ operation, connector }: { operation: Operation; connector: Connector }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { method, path, summary, operationId, kind, deprecated } = operation;
  return (
    <li data-operation={operationId}>
      <h3 className={classes.heading}>
        <button
          type="button"
          className={classes.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <MethodBadge method={method} />
          <span className={classes.path} data-deprecated={deprecated || undefined}>
            {path}
          </span>
          <span className={classes.summary}>{summary || operationId}</span>
          {kind === 'trigger' && (
            <span className={classes.mark}>
              <IconBolt size={14} aria-hidden /> trigger
            </span>
          )}
          {deprecated && <span className={classes.mark}>deprecated</span>}
          <IconChevronDown size={16} className={classes.chevron} aria-hidden />
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && <OperationDetail operation={operation} connector={connector} />}
      </div>
    </li>
  );
}
