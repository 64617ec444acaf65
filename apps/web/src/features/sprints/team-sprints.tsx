import type { Sprint, SprintPlanning, Team } from '@pitwall/contracts';
import {
  Button,
  EmptyState,
  Loading,
  PageHeader,
  Panel,
  Row,
  Segments,
  Select,
  Skeleton,
  Stack,
} from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { Later } from '../../lib/later.tsx';
import { rowsOf } from '../../lib/api/pages.ts';
import { sprintsQuery } from '../../lib/api/sprints.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { rememberTeam } from '../../lib/remembered.ts';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { planningQuery } from './api/planning.ts';
import { ClosedSprints } from './components/closed-sprints.tsx';
import { SprintSentence } from './components/sprint-sentence.tsx';
import styles from './sprints-page.module.css';

const CreateSprintDialog = lazy(async () => ({
  default: (await import('./components/create-sprint-dialog.tsx')).CreateSprintDialog,
}));
const FillSprintDialog = lazy(async () => ({
  default: (await import('./components/fill-sprint-dialog.tsx')).FillSprintDialog,
}));
const PlanningBoard = lazy(async () => ({
  default: (await import('./planning/planning-board.tsx')).PlanningBoard,
}));

const route = getRouteApi('/signed-in/$organization/sprints');

const VIEWS = [
  { value: 'plan', label: 'Plan' },
  { value: 'closed', label: 'Closed sprints' },
] as const;

/** The sprints of one team: planned on a board, looked back on in a list. */
export const TeamSprints = ({ team, teams }: { team: Team; teams: readonly Team[] }) => {
  const { slug, may } = useOrganization();
  const navigate = route.useNavigate();
  const { list = 'plan' } = route.useSearch();
  const query = useQuery(planningQuery(slug, team.slug));
  const [creating, setCreating] = useDialogAt('new', may('tasks:write'));
  const [filling, setFilling] = useState<Sprint | null>(null);
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => {
    rememberTeam(team.slug);
  }, [team.slug]);
  // The next sprint follows the newest, also where that one is closed.
  const newest = useInfiniteQuery({ ...sprintsQuery(slug, team.slug), enabled: creating });
  const last = newest.data === undefined ? undefined : rowsOf(newest.data)[0];
  const planned = query.data?.sprints ?? [];
  const create = may('tasks:write') ? (
    <Button
      variant="primary"
      icon={<Plus size={15} aria-hidden="true" />}
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
            {planned.length === 0 ? null : create}
          </>
        }
      />
      <Stack>
        <Row>
          <Segments
            label="Which sprints"
            options={VIEWS}
            value={list}
            onValueChange={(next) => {
              void navigate({
                search: (before) => ({ ...before, list: next === 'plan' ? undefined : next }),
                replace: true,
              });
            }}
          />
        </Row>
        {list === 'closed' ? (
          <ClosedSprints team={team.slug} />
        ) : (
          <Loaded query={query} loading={<PlanLoading />}>
            {(planning) => (
              <Plan
                team={team.slug}
                planning={planning}
                create={create}
                made={made}
                onArrive={() => {
                  setMade(null);
                }}
                onFill={setFilling}
              />
            )}
          </Loaded>
        )}
      </Stack>
      {creating && newest.data !== undefined ? (
        <Later>
          <CreateSprintDialog
            team={team}
            last={last}
            onMade={({ id }) => {
              setMade(id);
            }}
            onClose={() => {
              setCreating(false);
            }}
          />
        </Later>
      ) : null}
      {filling === null ? null : (
        <Later>
          <FillSprintDialog
            sprint={planned.find(({ id }) => id === filling.id) ?? filling}
            onClose={() => {
              setFilling(null);
            }}
          />
        </Later>
      )}
    </>
  );
};

const Plan = ({
  team,
  planning,
  create,
  ...board
}: {
  team: string;
  planning: SprintPlanning;
  create: ReactElement | undefined;
  /** The sprint that was made a moment ago. */
  made: string | null;
  onArrive: () => void;
  onFill: (sprint: Sprint) => void;
}) => {
  if (planning.sprints.length === 0) {
    return (
      <Panel>
        <EmptyState large title="No open sprint" action={create}>
          A sprint has a capacity: the working days of all people in it, say 40. The share is what
          the team keeps of them for this work, say 20%, which leaves 8 days. Pitwall fills those
          days with the tasks that are worth most, each after what it needs, and says what does not
          fit.
          {create === undefined ? ' Your role does not make sprints; a member can.' : null}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <SprintSentence sprints={planning.sprints} />
      <Suspense fallback={<PlanLoading />}>
        <PlanningBoard team={team} planning={planning} {...board} />
      </Suspense>
    </>
  );
};

const PlanLoading = () => (
  <Panel flush>
    <Loading label="Loading the plan">
      <Skeleton shape="rows" count={5} />
    </Loading>
  </Panel>
);
