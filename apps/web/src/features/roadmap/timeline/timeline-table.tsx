import { DataTable, Disclosure, formatDays } from '@pitwall/ui';
import { stageTitle } from '../../../lib/stage-words.ts';
import type { Timeline } from '../model/timeline.ts';
import { needWords, whenWords } from '../model/timeline-words.ts';
import styles from './timeline.module.css';

/** The picture as a table. */
export const TimelineTable = ({ timeline }: { timeline: Timeline }) => {
  const rows = timeline.groups.flatMap(({ stage, tasks }) =>
    tasks.map((task) => ({ ...task, stage })),
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return (
    <div className={styles.table}>
      <Disclosure summary="As a table">
        <DataTable
          caption="Tasks over time"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', header: 'Task', heads: true, cell: ({ title }) => title },
            {
              key: 'stage',
              header: 'Stage',
              cell: ({ stage }) => (stage === null ? 'of your own' : stageTitle(stage)),
            },
            { key: 'path', header: 'On the path', cell: ({ onPath }) => (onPath ? 'yes' : 'no') },
            { key: 'when', header: 'When', cell: whenWords },
            {
              key: 'needs',
              header: 'Needs first',
              cell: (task) => needWords(task, titles, 6),
            },
            {
              key: 'days',
              header: 'Days',
              align: 'end',
              cell: ({ days }) => formatDays(days),
            },
          ]}
        />
      </Disclosure>
    </div>
  );
};
