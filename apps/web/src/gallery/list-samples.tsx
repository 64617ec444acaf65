import {
  BreaksNext,
  CapacityBar,
  DataTable,
  HeatMap,
  LineChart,
  Pager,
  Panel,
  RangeNumber,
  Stack,
  StatRow,
  Tag,
  Track,
  type Column,
  type Sort,
} from '@pitwall/ui';
import { useState } from 'react';
import styles from './gallery.module.css';
import { BREAKS, CONNECTIONS, HEAT_COLUMNS, HEAT_ROWS, STATS, TREND } from './sample-data.tsx';
import { WorkSample } from './work-sample.tsx';

interface SystemRow {
  name: string;
  team: string;
  low: number;
  high: number;
  days: string;
  behind: boolean;
}

const SYSTEMS: readonly SystemRow[] = [
  { name: 'Checkout API', team: 'Payments', low: 31, high: 44, days: '6.5 d', behind: true },
  { name: 'Search', team: 'Discovery', low: 62, high: 62, days: '3 d', behind: false },
  { name: 'Back office', team: 'Operations', low: 9, high: 97, days: '2–31 d', behind: false },
];

const COLUMNS: readonly Column<SystemRow>[] = [
  {
    key: 'name',
    header: 'System',
    heads: true,
    sortKey: 'name',
    cell: (row) => <a href="#s">{row.name}</a>,
  },
  { key: 'team', header: 'Team', cell: (row) => row.team },
  {
    key: 'track',
    header: 'Track',
    width: '170px',
    cell: (row) => (
      <Track
        size="list"
        name={row.name}
        ready={{ low: 'mvp', high: row.behind ? 'mvp' : 'breakdown' }}
        pressure={{ stage: row.behind ? 're-architecture' : 'mvp' }}
        declared="breakdown"
      />
    ),
  },
  {
    key: 'standing',
    header: 'Standing',
    cell: (row) => (row.behind ? <Tag signal="behind">2 stages behind</Tag> : <Tag>on time</Tag>),
  },
  {
    key: 'score',
    header: 'Readiness',
    align: 'end',
    sortKey: 'score',
    cell: (row) => <RangeNumber low={row.low} high={row.high} />,
  },
  { key: 'days', header: 'Path', align: 'end', cell: (row) => row.days },
];

/** Lists, tables and figures. */
export const ListSamples = () => {
  const [sort, setSort] = useState<Sort>({ key: 'score', direction: 'ascending' });
  return (
    <Stack>
      <StatRow label="Figures" stats={STATS} />
      <div className={styles.pair}>
        <Panel title="Readiness over time">
          <LineChart label="Readiness of what is due, of 100" scale={[0, 100]} series={TREND} />
        </Panel>
        <Panel title="Database connections">
          <LineChart
            label="Connections at peak"
            limits={[{ label: 'limit 100', at: 100 }]}
            series={CONNECTIONS}
          />
        </Panel>
      </div>
      <Panel title="Systems" flush>
        <DataTable
          caption="Systems"
          columns={COLUMNS}
          rows={SYSTEMS}
          rowKey={(row) => row.name}
          sort={sort}
          onSort={setSort}
        />
        <Pager shown={3} total={12} noun="systems" onMore={() => undefined} />
      </Panel>
      <div className={styles.pair}>
        <Panel title="What to do next" flush aside={<Tag>38 tasks</Tag>}>
          <WorkSample />
          <Pager shown={4} total={38} noun="tasks" loading onMore={() => undefined} />
        </Panel>
        <Stack>
          <Panel title="What breaks next" flush>
            <BreaksNext label="What breaks next" breaks={BREAKS} />
          </Panel>
          <Panel title="Where the gaps are">
            <HeatMap
              caption="Practices met by topic and stage"
              rowHeading="Topic"
              columns={HEAT_COLUMNS}
              rows={HEAT_ROWS}
            />
          </Panel>
          <Panel title="Capacity">
            <Stack gap="medium">
              <CapacityBar label="Sprint 12" capacity={12} planned={9} done={4} />
              <CapacityBar label="Sprint 13" capacity={12} planned={14.5} />
              <CapacityBar label="Sprint 14" capacity={12} planned={0} />
            </Stack>
          </Panel>
        </Stack>
      </div>
    </Stack>
  );
};
