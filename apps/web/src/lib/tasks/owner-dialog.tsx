import { Loading, Skeleton } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { membersQuery } from '../api/members.ts';
import { rowsOf } from '../api/pages.ts';
import { Loaded } from '../loaded.tsx';
import { useOrganization } from '../organization/current-organization.tsx';
import { ChoiceDialog } from './choice-dialog.tsx';
import type { TaskDialogProps } from './task-dialog.ts';

const NOBODY = 'nobody';

/** Who does a task. */
export const OwnerDialog = ({ task, change, onClose }: TaskDialogProps) => {
  const { slug } = useOrganization();
  const members = useInfiniteQuery(membersQuery(slug));
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = members;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const people = members.data === undefined ? null : rowsOf(members.data);
  return (
    <ChoiceDialog
      title="Set the owner"
      description={task.title}
      legend="Owner"
      save="Set the owner"
      value={task.owner?.userId ?? NOBODY}
      options={
        people === null
          ? null
          : [
              { value: NOBODY, label: 'Nobody yet' },
              ...people.map(({ userId, name }) => ({ value: userId, label: name })),
            ]
      }
      onSave={(next) => {
        const person = people?.find(({ userId }) => userId === next);
        change({
          task,
          change: { ownerId: person?.userId ?? null },
          shown: { owner: person ? { userId: person.userId, name: person.name } : null },
          back: { ownerId: task.owner?.userId ?? null },
          says: person ? `${person.name} does it` : 'Nobody does it now',
        });
      }}
      onClose={onClose}
    >
      <Loaded
        query={members}
        loading={
          <Loading label="Loading members">
            <Skeleton count={3} />
          </Loading>
        }
      >
        {() => null}
      </Loaded>
    </ChoiceDialog>
  );
};
