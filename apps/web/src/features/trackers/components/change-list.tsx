import type { TrackerStep } from '@pitwall/contracts';
import { FIELD_WORDS, valueWords } from '../model/sync-words.ts';
import styles from './tracker.module.css';

/** Fields of an issue before and after. */
export const ChangeList = ({ changes }: { changes: TrackerStep['changes'] }) => (
  <dl className={styles.changes}>
    {changes.map(({ field, from, to }) => (
      <div key={field} className={styles.change}>
        <dt>{FIELD_WORDS[field] ?? field}</dt>
        {from === null ? null : (
          <dd>
            <del>{valueWords(from)}</del>
          </dd>
        )}
        <dd>
          <ins>{valueWords(to)}</ins>
        </dd>
      </div>
    ))}
  </dl>
);
