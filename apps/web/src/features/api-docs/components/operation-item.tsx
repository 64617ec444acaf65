import type { DescribedSchema } from '@pitwall/api-client';
import { Identifier, Tag } from '@pitwall/ui';
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ListedOperation } from '../operations.ts';
import { OperationDetail } from './operation-detail.tsx';
import styles from './operation-item.module.css';

export interface OperationItemProps {
  listed: ListedOperation;
  schemas: Readonly<Record<string, DescribedSchema>>;
}

/** One route: its line, and on request what it takes and gives. */
export const OperationItem = ({ listed, schemas }: OperationItemProps) => {
  const { method, path, operation, permission, open: needsNothing } = listed;
  const id = operation.operationId;
  const item = useRef<HTMLLIElement>(null);
  const [asked] = useState(() => location.hash === `#${id}`);
  const [open, setOpen] = useState(asked);
  // The browser looked for the place before it was there.
  useEffect(() => {
    if (asked) item.current?.scrollIntoView();
  }, [asked]);
  return (
    <li id={id} ref={item} className={styles.item}>
      <details
        open={open}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary className={styles.summary}>
          <ChevronRight size={15} aria-hidden="true" className={styles.arrow} />
          <span className={styles.method}>{method}</span>
          <span className={styles.words}>
            <code className={styles.path}>{path}</code>
            <span className={styles.says}>{operation.summary}</span>
          </span>
          <span className={styles.needs}>
            {permission === null ? (
              <Tag>{needsNothing ? 'open to all' : 'signed in'}</Tag>
            ) : (
              <Identifier>{permission}</Identifier>
            )}
          </span>
        </summary>
        {/* Made when it is looked at: there are many. */}
        {open ? <OperationDetail operation={operation} schemas={schemas} /> : null}
      </details>
    </li>
  );
};
