import type { TrackerLink } from '@pitwall/contracts';
import { Button, DataTable, OutsideLink, Panel, When } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../../lib/links.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { called } from '../model/sync-words.ts';
import { linksQuery, type TrackerAddress, useUnlink } from '../api/syncs.ts';

/** Which issue is which task's. */
export const LinksPanel = ({ address }: { address: TrackerAddress }) => {
  const { may } = useOrganization();
  const query = useInfiniteQuery(linksQuery(address));
  const unlink = useUnlink(address);
  const { organization } = address;
  return (
    <Panel title="Links" level={3} flush>
      <Paged query={query} noun="links" empty={null}>
        {(links) => (
          <DataTable<TrackerLink>
            caption="Issues and their tasks"
            rows={links}
            rowKey={({ taskId }) => taskId}
            columns={[
              {
                key: 'task',
                header: 'Task',
                heads: true,
                cell: ({ taskId, title }) => (
                  <TextLink
                    look="plain"
                    to="/$organization/tasks/$task"
                    params={{ organization, task: taskId }}
                  >
                    {title}
                  </TextLink>
                ),
              },
              {
                key: 'issue',
                header: 'Issue',
                width: '110px',
                cell: ({ issue }) => <OutsideLink href={issue.url}>{called(issue)}</OutsideLink>,
              },
              {
                key: 'updated',
                header: 'In step',
                width: '160px',
                cell: ({ updatedAt }) => <When at={updatedAt} />,
              },
              ...(may('tasks:write')
                ? [
                    {
                      key: 'actions',
                      header: 'Actions',
                      width: '110px',
                      cell: ({ taskId, title }: TrackerLink) => (
                        <Button
                          size="small"
                          aria-label={`Unlink ${title}`}
                          disabled={unlink.isPending}
                          onClick={() => {
                            unlink.mutate(taskId, { onError: notifyTrouble });
                          }}
                        >
                          Unlink
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Paged>
    </Panel>
  );
};
