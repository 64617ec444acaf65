import { Button, NoticeBar } from '@pitwall/ui';
import { useSyncExternalStore } from 'react';
import { staleVersionStore } from '../../lib/stale-version.ts';
import styles from './shell.module.css';

/** Pitwall was updated under an open page. What stands in the page stays until the reader loads it anew. */
export const StaleVersionNotice = () => {
  const stale = useSyncExternalStore(staleVersionStore.subscribe, staleVersionStore.isStale);
  return stale ? (
    <div className={styles.notice}>
      <NoticeBar
        live
        signal="disputed"
        title="Pitwall was updated."
        action={
          <Button
            size="small"
            onClick={() => {
              location.reload();
            }}
          >
            Load the new version
          </Button>
        }
      >
        This page is of the version before; some of it does not open any more. What you typed stays
        until you load the new one: save or copy it first.
      </NoticeBar>
    </div>
  ) : null;
};
