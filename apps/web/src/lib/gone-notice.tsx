import { NoticeBar } from '@pitwall/ui';
import styles from './gone-notice.module.css';
import { isProblem } from './problem-error.ts';

/** Over a page whose subject went away while it was open. What was read of it and what was typed stay to be copied. */
export const GoneNotice = ({
  error,
  what,
}: {
  /** Why the subject could not be read again. */
  error: unknown;
  what: 'system' | 'task' | 'incident';
}) =>
  isProblem(error, 'resource.not_found') ? (
    <div className={styles.notice}>
      <NoticeBar live signal="disputed" title={`This ${what} is not there any more.`}>
        It was {what === 'incident' ? 'deleted' : 'archived'} meanwhile, or is not open to you any
        more. The page shows what was last read, and what you typed stays until you leave it;
        nothing more of it is saved.
      </NoticeBar>
    </div>
  ) : null;
