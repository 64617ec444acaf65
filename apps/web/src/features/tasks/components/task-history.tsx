import type { TaskDetail } from '@pitwall/contracts';
import { Panel, Prose, When } from '@pitwall/ui';
import { TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';
import styles from './task-history.module.css';

/** How the task got where it is, the newest first. */
export const TaskHistory = ({ history }: { history: TaskDetail['history'] }) => (
  <Panel title="History">
    {history.length === 0 ? (
      <Prose>
        <p>Nothing has happened yet.</p>
      </Prose>
    ) : (
      <ol className={styles.history}>
        {[...history]
          .sort((one, other) => other.at.localeCompare(one.at))
          .map((entry) => (
            <li key={`${entry.at} ${entry.to}`}>
              <p>
                <b>{TASK_STATE_WORDS[entry.to]}</b>
                <span>, before: {TASK_STATE_WORDS[entry.from].toLowerCase()}</span>
              </p>
              {entry.reason === '' ? null : <p>{entry.reason}</p>}
              <p className={styles.by}>
                {entry.by ?? 'Someone who has left'}, <When at={entry.at} />
              </p>
            </li>
          ))}
      </ol>
    )}
  </Panel>
);
