import type { Sprint, Team } from '@pitwall/contracts';
import {
  Button,
  EmptyState,
  Loading,
  PageHeader,
  Panel,
  Select,
  Skeleton,
  Stack,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState, lazy, Suspense } from 'react';
import { rowsOf } from '../../lib/api/pages.ts';
import { sprintsQuery } from '../../lib/api/sprints.ts';
import { dayAfter } from '../../lib/days.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { SprintPanel } from './components/sprint-panel.tsx';
import { SprintSentence } from './components/sprint-sentence.tsx';
import { sprintTime } from './model/sprint-days.ts';
import styles from './sprints-page.module.css';

const CreateSprintDialog = lazy(async () => ({
  default: (await import('./components/create-sprint-dialog.tsx')).CreateSprintDialog,
}));
const FillSprintDialog = lazy(async () => ({
  default: (await import('./components/fill-sprint-dialog.tsx')).FillSprintDialog,
}));

const route = getRouteApi('/signed-in/$organization/sprints');

/** The sprints of one team, newest first, with what each holds. */
export const TeamSprints = ({ team, teams }: { team: Team; teams: readonly Team[] }) => {
  const { slug, may } = useOrganization();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(sprintsQuery(slug, team.slug));
  const [creating, setCreating] = useState(false);
  const [filling, setFilling] = useState<Sprint | null>(null);
  const loaded = query.data === undefined ? [] : rowsOf(query.data);
  const today = dayAfter(0);
  const going = loaded.filter((one) => sprintTime(one, today) !== 'over');
  const create = may('tasks:write') ? (
    <Button
      variant="primary"
      icon={<Plus size={15} aria-hidden="true" />}
      disabled={query.data === undefined}
      onClick={() => {
        setCreating(true);
      }}
    >
      New sprint
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Sprints"
        detail={`What ${team.name} has room for, and what goes into it.`}
        actions={
          <>
            {teams.length < 2 ? null : (
              <Select
                label="Team"
                hideLabel
                value={team.slug}
                onValueChange={(next) => {
                  void navigate({ search: { team: next }, replace: true });
                }}
                className={styles.team}
                options={teams.map((one) => ({ value: one.slug, label: one.name }))}
              />
            )}
            {loaded.length === 0 ? null : create}
          </>
        }
      />
      <Paged
        query={query}
        noun="sprints"
        loading={
          <Panel flush>
            <Loading label="Loading sprints">
              <Skeleton shape="rows" count={5} />
            </Loading>
          </Panel>
        }
        empty={
          <Panel>
            <EmptyState large title="No sprints yet" action={create}>
              A sprint has a capacity: the working days of all people in it, say 40. The share is
              what the team keeps of them for this work, say 20%, which leaves 8 days. Pitwall fills
              those days with the tasks that are worth most, each after what it needs, and says what
              does not fit.
              {create === undefined ? ' Your role does not make sprints; a member can.' : null}
            </EmptyState>
          </Panel>
        }
      >
        {(sprints) => (
          <Stack>
            <SprintSentence sprints={sprints} />
            {sprints.map((sprint) => (
              <SprintPanel
                key={sprint.id}
                team={team.slug}
                sprint={sprint}
                going={going}
                onFill={setFilling}
              />
            ))}
          </Stack>
        )}
      </Paged>
      {creating ? (
        <Suspense fallback={null}>
          <CreateSprintDialog
            team={team}
            last={loaded[0]}
            onClose={() => {
              setCreating(false);
            }}
          />
        </Suspense>
      ) : null}
      {filling === null ? null : (
        <Suspense fallback={null}>
          <FillSprintDialog
            sprint={loaded.find(({ id }) => id === filling.id) ?? filling}
            onClose={() => {
              setFilling(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
};
