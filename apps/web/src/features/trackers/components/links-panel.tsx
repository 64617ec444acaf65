import type { TrackerLink } from '@pitwall/contracts';
import { Button, ConfirmDialog, DataTable, notify, OutsideLink, Panel, When } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { called } from '../model/sync-words.ts';
import { linksQuery, type TrackerAddress, useUnlink } from '../api/syncs.ts';

/** Which issue is which task's. */
export const LinksPanel = ({ address }: { address: TrackerAddress }) => {
  const { may } = useOrganization();
  const query = useInfiniteQuery(linksQuery(address));
  const [asked, setAsked] = useState<TrackerLink | null>(null);
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
                      cell: (link: TrackerLink) => (
                        <Button
                          size="small"
                          aria-label={`Unlink ${link.title}`}
                          onClick={() => {
                            setAsked(link);
                          }}
                        >
                          Unlink…
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Paged>
      {asked === null ? null : (
        <Unlink
          address={address}
          link={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Panel>
  );
};

const Unlink = ({
  address,
  link: { taskId, title, issue },
  onClose,
}: {
  address: TrackerAddress;
  link: TrackerLink;
  onClose: () => void;
}) => {
  const unlink = useUnlink(address);
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Unlink ${called(issue)}?`}
      confirm="Unlink"
      busy={unlink.isPending && 'Unlinking'}
      onConfirm={() => {
        attempt(unlink.mutateAsync(taskId), () => {
          onClose();
          notify({ title: `${called(issue)} is unlinked` });
        });
      }}
    >
      <FormTrouble trouble={unlink.error === null ? null : troubleOf(unlink.error)} />“{title}” and
      the issue stay as they are. While the issue carries Pitwall’s marker, the next comparison
      finds it again; where the issue is gone, another is made.
    </ConfirmDialog>
  );
};
