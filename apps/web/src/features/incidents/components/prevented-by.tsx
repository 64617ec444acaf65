import { formatDays, formatNumber, formatRange, Identifier } from '@pitwall/ui';
import { countWords } from '../../../lib/count-words.ts';
import { TextLink } from '../../../lib/links.ts';
import { sumOf, useEfforts } from '../use-efforts.ts';
import styles from './incident-item.module.css';

/** The practices that are tied to an incident, with what they would have cost. */
export const PreventedBy = ({ practices }: { practices: readonly string[] }) => {
  const tied = useEfforts(practices);
  const sum = sumOf(tied);
  return (
    <div className={styles.practices}>
      <p className={styles.sum}>
        {sum === null ? (
          'What would have prevented it:'
        ) : (
          <>
            Preventing it would have cost{' '}
            <b>{countWords(formatRange(sum.low, sum.high, formatNumber), 'day')}</b> of work.
          </>
        )}
      </p>
      <ul className={styles.list}>
        {tied.map(({ id, title, effort }) => (
          <li key={id}>
            <Identifier>{id}</Identifier>
            <span>
              <TextLink to="/catalogue/$practice" params={{ practice: id }}>
                {title ?? id}
              </TextLink>
            </span>
            <span className={styles.days}>
              {effort === null ? null : formatDays(effort.low, effort.high)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
