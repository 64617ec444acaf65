import { NoticeBar } from '@pitwall/ui';
import { useOnline } from '../../lib/online.ts';
import styles from './shell.module.css';

/** Says that the connection is lost, and that nothing else is. */
export const ConnectionNotice = () => {
  const online = useOnline();
  return (
    <div role="status" className={styles.notice}>
      {online ? null : (
        <NoticeBar signal="disputed" title="No connection.">
          What is on this page may be old. Changes are kept here and sent when the connection is
          back.
        </NoticeBar>
      )}
    </div>
  );
};
