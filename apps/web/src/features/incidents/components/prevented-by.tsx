import { formatDays, formatHundredths, formatRange, Identifier } from '@pitwall/ui';
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
            <b>{`${formatRange(sum.low, sum.high, formatHundredths)} ${sum.low === 1 && sum.high === 1 ? 'day' : 'days'}`}</b>{' '}
            of work.
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
