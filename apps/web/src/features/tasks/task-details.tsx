import type { Stack as StackName } from '@pitwall/contracts';
import { Columns, formatDays, Loading, PageHeader, Panel, Skeleton, Stack, Tag } from '@pitwall/ui';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { practiceQuery, type FullPractice } from '../../lib/api/practice.ts';
import { systemQuery } from '../../lib/api/system.ts';
import { taskQuery } from '../../lib/api/task.ts';
import { GoneNotice } from '../../lib/gone-notice.tsx';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { TaskMenu } from '../../lib/tasks/task-menu.tsx';
import { TASK_STATE_WORDS } from '../../lib/tasks/task-words.ts';
import { IssuesPanel } from './components/issues-panel.tsx';
import { NeighborsPanel } from './components/neighbors-panel.tsx';
import { StateButton } from './components/state-button.tsx';
import { TaskDescription } from './components/task-description.tsx';
import { TaskFacts } from './components/task-facts.tsx';
import { TaskHistory } from './components/task-history.tsx';
import { WhyHere } from './components/why-here.tsx';

const evidenceShape = (
  <Loading label="Loading what is there now">
    <Panel title="What is there now">
      <Skeleton count={4} />
    </Panel>
  </Loading>
);

/** One task: why it comes where it does, how it is done, what it hangs on, and what became of it. */
export const TaskDetails = ({
  task: id,
  renderEvidence,
  renderPlaybook,
}: {
  task: string;
  renderEvidence: (
    practice: FullPractice,
    system: { slug: string; repositories: readonly string[] },
    loading: ReactNode,
  ) => ReactNode;
  renderPlaybook: (practice: FullPractice, stacks: readonly StackName[]) => ReactNode;
}) => {
  const { slug, name } = useOrganization();
  const { data: task, error } = useSuspenseQuery(taskQuery(slug, id));
  const system = useQuery(systemQuery(slug, task.system.slug));
  const practice = useQuery({
    ...practiceQuery(task.practice ?? '', system.data?.catalogueVersion, slug),
    enabled: task.practice !== null && system.data !== undefined,
  });
  const address = { organization: slug, system: task.system.slug };
  const detail = [
    task.practice ?? 'a task of your own',
    formatDays(task.days),
    ...(task.rank === null ? [] : [`place ${task.rank} of its system`]),
  ];
  return (
    <>
      <title>{`${task.title} · ${task.system.name} · ${name} · Pitwall`}</title>
      <GoneNotice error={error} what="task" />
      <PageHeader
        breadcrumb={[
          {
            key: 'system',
            link: (
              <Link to="/$organization/systems/$system" params={address}>
                {task.system.name}
              </Link>
            ),
          },
          {
            key: 'tasks',
            link: (
              <Link to="/$organization/systems/$system/tasks" params={address}>
                Tasks
              </Link>
            ),
          },
        ]}
        title={task.title}
        tags={<Tag>{TASK_STATE_WORDS[task.state].toLowerCase()}</Tag>}
        detail={detail.join(' · ')}
        actions={
          <>
            <ButtonLink
              to="/$organization/systems/$system/discussion"
              params={address}
              search={{ task: task.id }}
            >
              Discuss
            </ButtonLink>
            <StateButton task={task} />
            <TaskMenu task={task} />
          </>
        }
      />
      <Columns>
        <Stack>
          <WhyHere task={task} />
          {task.practice === null
            ? null
            : practice.data === undefined || system.data === undefined
              ? evidenceShape
              : renderEvidence(practice.data, system.data, evidenceShape)}
          <TaskDescription task={task} />
          {task.practice === null ? null : practice.data === undefined ? (
            <Loading label="Loading the playbook">
              <Panel title="How it is done">
                <Skeleton count={6} />
              </Panel>
            </Loading>
          ) : (
            renderPlaybook(practice.data, system.data?.stacks ?? [])
          )}
        </Stack>
        <Stack>
          <TaskFacts task={task} />
          <IssuesPanel issues={task.issues} />
          <NeighborsPanel
            title="Needs first"
            tasks={task.needs}
            none="Nothing. It can be begun today."
          />
          <NeighborsPanel title="Unlocks" tasks={task.unlocks} />
          <TaskHistory history={task.history} />
        </Stack>
      </Columns>
    </>
  );
};
