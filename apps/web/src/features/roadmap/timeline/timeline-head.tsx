import { clsx } from 'clsx';
import { dayWords } from '../../../lib/days.ts';
import type { Frame, Timeline } from '../model/timeline.ts';
import { sprintWords } from '../model/timeline-words.ts';
import { percent } from './rows.ts';
import styles from './timeline.module.css';

/** The sprints across the top, each with how full it is, and today. */
export const TimelineHead = ({
  timeline: { sprints, today },
  frame: { days },
}: {
  timeline: Timeline;
  frame: Frame;
}) => (
  <div className={styles.head} aria-hidden="true">
    <div className={styles.title} />
    <div className={styles.plot}>
      {sprints.map((sprint) => {
        const room = Math.max(sprint.availableDays, sprint.plannedDays);
        return (
          <div
            key={sprint.id}
            className={clsx(styles.sprint, sprint.projected && styles.projected)}
            style={{
              left: percent(sprint.from, days),
              width: percent(sprint.to - sprint.from, days),
            }}
            title={sprintWords(sprint)}
          >
            <span className={styles.name}>{sprint.projected ? 'then' : sprint.name}</span>
            <span className={styles.dates}>{dayWords(sprint.starts)}</span>
            <span className={styles.fill}>
              <i style={{ width: percent(sprint.plannedDays, room === 0 ? 1 : room) }} />
            </span>
          </div>
        );
      })}
      {/* Drawn back by the share at which it stands: it leaves neither end. */}
      <span
        className={styles.today}
        style={{ left: percent(today, days), transform: `translateX(-${percent(today, days)})` }}
      >
        today
      </span>
    </div>
  </div>
);
