import type { SystemListItem } from '@pitwall/contracts';
import { DataTable, RangeNumber, Tag, Track } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { trackReading } from '../../../lib/system/track-reading.ts';
import { STACK_WORDS } from '../../../lib/system-words.ts';
import styles from './system-table.module.css';

type Row = Pick<
  SystemListItem,
  'id' | 'slug' | 'name' | 'team' | 'stacks' | 'declared' | 'tasks' | 'gap'
> & {
  ready: Pick<SystemListItem['ready'], 'low' | 'high'>;
  pressure: Pick<SystemListItem['pressure'], 'stage' | 'provisional'>;
  score: Pick<SystemListItem['score'], 'low' | 'high' | 'coverage'>;
};

/** Systems with the small track, where they stand, and what is to do. */
export const SystemTable = ({ systems }: { systems: readonly Row[] }) => {
  const { slug: organization } = useOrganization();
  return (
    <DataTable<Row>
      caption="Systems"
      rows={systems}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'System',
          heads: true,
          cell: ({ slug, name, team, stacks }) => (
            <span className={styles.system}>
              <TextLink
                look="plain"
                to="/$organization/systems/$system"
                params={{ organization, system: slug }}
              >
                {name}
              </TextLink>
              <span className={styles.detail}>
                {[team.name, ...stacks.map((stack) => STACK_WORDS[stack])].join(' · ')}
              </span>
            </span>
          ),
        },
        {
          key: 'track',
          header: 'Track',
          width: '174px',
          cell: (row) => <Track size="list" name={row.name} {...trackReading(row)} />,
        },
        {
          key: 'standing',
          header: 'Standing',
          width: '176px',
          cell: (row) => <Standing gap={row.gap} />,
        },
        {
          key: 'readiness',
          header: 'Readiness',
          align: 'end',
          width: '96px',
          cell: ({ score }) =>
            score.low === null || score.high === null ? (
              'nothing due'
            ) : (
              <RangeNumber low={score.low} high={score.high} />
            ),
        },
        {
          key: 'tasks',
          header: 'Tasks',
          align: 'end',
          width: '76px',
          cell: ({ tasks }) => tasks,
        },
      ]}
    />
  );
};

const Standing = ({ gap }: { gap: Row['gap'] }) => {
  if (gap === null) return <Tag>load not known</Tag>;
  return gap.low > 0 ? <Tag signal="behind">{gap.says}</Tag> : <Tag>{gap.says}</Tag>;
};
