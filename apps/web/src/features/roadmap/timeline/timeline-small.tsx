import { formatDays, VisuallyHidden } from '@pitwall/ui';
import { useMemo } from 'react';
import { dayWords } from '../../../lib/days.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import type { Frame, Segment, Timeline } from '../model/timeline.ts';
import { sprintWords, whenWords } from '../model/timeline-words.ts';
import { breaksIn, percent, placeRows, SMALL } from './rows.ts';
import { TimelineLines } from './timeline-lines.tsx';
import { BreakMark, GateMark, TaskBars } from './timeline-marks.tsx';
import styles from './timeline-small.module.css';

/** Nearer ones share a date. */
const APART = 0.075;

/** A plan at a glance, to stand above another with the same days across. The table beside says what moves. */
export const TimelineSmall = ({
  title,
  timeline,
  frame,
  was,
}: {
  title: string;
  timeline: Timeline;
  frame: Frame;
  /** Places in the other plan, drawn around the bars. */
  was?: ReadonlyMap<string, readonly Segment[]>;
}) => {
  const { height } = useMemo(() => placeRows(timeline, SMALL), [timeline]);
  return (
    <figure className={styles.small}>
      <div className={styles.picture} aria-hidden="true">
        <TimelineLines
          timeline={timeline}
          frame={frame}
          height={height}
          lines={[]}
          heights={SMALL}
          active={null}
          chain={null}
        />
        <div className={styles.head}>
          <span className={styles.title}>{title}</span>
          <div className={styles.plot}>
            {dated(timeline, frame).map((sprint) => (
              <span
                key={sprint.id}
                className={styles.date}
                style={{ left: percent(sprint.from, frame.days) }}
                title={sprintWords(sprint)}
              >
                {dayWords(sprint.starts)}
              </span>
            ))}
          </div>
        </div>
        {breaksIn(timeline, SMALL).map((mark) => (
          <div key={mark.key} className={styles.lane}>
            <span className={styles.name}>{mark.title}</span>
            <div className={styles.plot}>
              <BreakMark mark={mark} frame={frame} />
            </div>
          </div>
        ))}
        {timeline.groups.map(({ stage, gate, tasks }) => (
          <div key={stage ?? 'own'}>
            <div className={styles.group}>
              <span className={styles.name}>{stage === null ? 'Own' : stageTitle(stage)}</span>
              <div className={styles.plot}>
                {gate === null ? null : <GateMark gate={gate} frame={frame} />}
              </div>
            </div>
            {tasks.map((task) => (
              <div
                key={task.id}
                className={styles.row}
                title={`${task.title}: ${formatDays(task.days)}, ${whenWords(task)}`}
              >
                <span />
                <div className={styles.plot}>
                  <TaskBars task={task} was={was?.get(task.id)} frame={frame} />
                </div>
              </div>
            ))}
          </div>
        ))}
      </div>
      <figcaption>
        <VisuallyHidden>{title}</VisuallyHidden>
      </figcaption>
    </figure>
  );
};

/** The sprints of which the date has room. */
function dated({ sprints }: Timeline, { days }: Frame): Timeline['sprints'] {
  let last = Number.NEGATIVE_INFINITY;
  return sprints.filter(({ from }) => {
    if (from < last + days * APART) return false;
    last = from;
    return true;
  });
}
