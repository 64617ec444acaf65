import { formatDays, Loading, Prose, Skeleton } from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { rowsOf } from '../api/pages.ts';
import { sprintsQuery } from '../api/sprints.ts';
import { systemQuery } from '../api/system.ts';
import { dayAfter, dayWords } from '../days.ts';
import { TextLink } from '../links.ts';
import { Loaded } from '../loaded.tsx';
import { useOrganization } from '../organization/current-organization.tsx';
import { ChoiceDialog } from './choice-dialog.tsx';
import type { TaskDialogProps } from './task-dialog.ts';

const NONE = 'none';

/** Which sprint of the system's team a task belongs to. */
export const SprintDialog = ({ task, change, onClose }: TaskDialogProps) => {
  const { slug } = useOrganization();
  const system = useQuery(systemQuery(slug, task.system.slug));
  const team = system.data?.team;
  const sprints = useInfiniteQuery({
    ...sprintsQuery(slug, team?.slug ?? ''),
    enabled: team !== undefined,
  });
  const now = dayAfter(0);
  const open =
    sprints.data === undefined
      ? null
      : rowsOf(sprints.data)
          .filter(({ id, endsOn }) => endsOn >= now || id === task.sprint?.id)
          .sort((one, other) => one.startsOn.localeCompare(other.startsOn));
  return (
    <ChoiceDialog
      title="Set the sprint"
      description={task.title}
      legend="Sprint"
      save="Set the sprint"
      value={task.sprint?.id ?? NONE}
      options={
        open === null
          ? null
          : [
              { value: NONE, label: 'No sprint' },
              ...open.map((sprint) => ({
                value: sprint.id,
                label: sprint.name,
                description: `until ${dayWords(sprint.endsOn)}, ${formatDays(Math.max(0, sprint.availableDays - sprint.plannedDays))} free`,
              })),
            ]
      }
      onSave={(next) => {
        const sprint = open?.find(({ id }) => id === next);
        change({
          task,
          change: { sprintId: sprint?.id ?? null },
          shown: { sprint: sprint ? { id: sprint.id, name: sprint.name } : null },
          back: { sprintId: task.sprint?.id ?? null },
          says: sprint ? `Put into ${sprint.name}` : 'Taken out of the sprint',
        });
      }}
      onClose={onClose}
    >
      <Loaded
        query={system.error === null ? sprints : { ...system, data: undefined }}
        loading={
          <Loading label="Loading sprints">
            <Skeleton count={3} />
          </Loading>
        }
      >
        {() =>
          open?.length === 0 && team !== undefined ? (
            <Prose>
              <p>
                {team.name} has no coming sprint.{' '}
                <TextLink
                  to="/$organization/sprints"
                  params={{ organization: slug }}
                  search={{ team: team.slug }}
                >
                  Make one
                </TextLink>
              </p>
            </Prose>
          ) : null
        }
      </Loaded>
    </ChoiceDialog>
  );
};
