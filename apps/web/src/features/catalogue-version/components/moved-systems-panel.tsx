import type { MovedSystem } from '@pitwall/contracts';
import { DataTable, EmptyState, formatDays, Panel, Tag, type Column } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { movedSystemsQuery } from '../api/versions.ts';
import { answerWords, becomes, readyWords, scoreWords } from '../version-words.ts';
import { PinButton } from './pin-button.tsx';

/** Each system as it is and as it would be, by the rules of its own page. */
export const MovedSystemsPanel = ({ to }: { to: string }) => {
  const { slug, may } = useOrganization();
  const query = useInfiniteQuery(movedSystemsQuery(slug, to));
  const columns: Column<MovedSystem>[] = [
    {
      key: 'system',
      header: 'System',
      heads: true,
      cell: ({ system, pinned }) => (
        <>
          <TextLink
            to="/$organization/systems/$system"
            params={{ organization: slug, system: system.slug }}
          >
            {system.name}
          </TextLink>{' '}
          {pinned === null ? null : <Tag>pinned</Tag>}
        </>
      ),
    },
    {
      key: 'ready',
      header: 'Ready',
      cell: ({ before, after }) => becomes(readyWords(before.ready), readyWords(after.ready)),
    },
    {
      key: 'score',
      header: 'Score',
      cell: ({ before, after }) => becomes(scoreWords(before.score), scoreWords(after.score)),
    },
    {
      key: 'work',
      header: 'Work',
      cell: ({ before, after }) => becomes(formatDays(before.taskDays), formatDays(after.taskDays)),
    },
    { key: 'answers', header: 'Answers', cell: ({ answers }) => answerWords(answers) },
    ...(may('catalogue:write')
      ? [
          {
            key: 'pin',
            header: 'Pin',
            align: 'end' as const,
            cell: ({ system, pinned }: MovedSystem) => (
              <PinButton system={system} pinned={pinned} />
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title="What would become of each system"
      detail="Computed as on the system’s own page. Nothing is saved."
      flush
    >
      <Paged
        query={query}
        noun="systems"
        empty={
          <EmptyState title="There is no system yet">
            The next one starts with the release that you take.
          </EmptyState>
        }
      >
        {(rows) => (
          <DataTable
            caption="Systems before and after"
            columns={columns}
            rows={rows}
            rowKey={({ system }) => system.id}
          />
        )}
      </Paged>
    </Panel>
  );
};
