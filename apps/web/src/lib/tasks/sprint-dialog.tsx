import { Dialog, formatDays, Loading, RadioCards, Skeleton } from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { rowsOf } from '../api/pages.ts';
import { sprintsQuery } from '../api/sprints.ts';
import { systemQuery } from '../api/system.ts';
import { dayAfter, dayWords } from '../days.ts';
import { TextLink } from '../links.ts';
import { Loaded } from '../loaded.tsx';
import { useOrganization } from '../organization/current-organization.tsx';
import type { TaskDialogProps } from './task-dialog.ts';

const NONE = 'none';

/** Which sprint of the system's team a task belongs to. */
export const SprintDialog = ({ task, change, onClose }: TaskDialogProps) => {
  const { slug } = useOrganization();
  const system = useQuery(systemQuery(slug, task.system.slug));
  const loading = (
    <Loading label="Loading sprints">
      <Skeleton count={3} />
    </Loading>
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title="Which sprint?"
      description={task.title}
    >
      <Loaded query={system} loading={loading}>
        {({ team }) => <Choice task={task} change={change} onClose={onClose} team={team} />}
      </Loaded>
    </Dialog>
  );
};

const Choice = ({
  task,
  change,
  onClose,
  team,
}: TaskDialogProps & { team: { slug: string; name: string } }) => {
  const { slug } = useOrganization();
  const sprints = useInfiniteQuery(sprintsQuery(slug, team.slug));
  const now = dayAfter(0);
  return (
    <Loaded query={sprints} loading={null}>
      {(data) => {
        const open = rowsOf(data).filter(
          ({ id, endsOn }) => endsOn >= now || id === task.sprint?.id,
        );
        return (
          <>
            <RadioCards
              legend="Sprint"
              value={task.sprint?.id ?? NONE}
              options={[
                { value: NONE, label: 'No sprint' },
                ...open.map((sprint) => ({
                  value: sprint.id,
                  label: sprint.name,
                  description: `until ${dayWords(sprint.endsOn)}, ${formatDays(Math.max(0, sprint.availableDays - sprint.plannedDays))} free`,
                })),
              ]}
              onValueChange={(next) => {
                const sprint = open.find(({ id }) => id === next);
                change({
                  task,
                  change: { sprintId: sprint?.id ?? null },
                  shown: { sprint: sprint ? { id: sprint.id, name: sprint.name } : null },
                  back: { sprintId: task.sprint?.id ?? null },
                  says: sprint ? `Put into ${sprint.name}` : 'Taken out of the sprint',
                });
                onClose();
              }}
            />
            {open.length === 0 ? (
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
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
};
