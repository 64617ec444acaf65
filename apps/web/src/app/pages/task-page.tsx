import { getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { Playbook } from '../../features/catalogue/components/playbook.tsx';
import { TaskDetails } from '../../features/tasks/task-details.tsx';
import { Later } from '../../lib/later.tsx';

const WhatIsTherePanel = lazy(async () => ({
  default: (await import('../../features/assessment/panes/what-is-there-panel.tsx'))
    .WhatIsTherePanel,
}));

const route = getRouteApi('/signed-in/$organization/tasks/$task');

/** A task with what is known of its practice today, and the playbook. */
export const TaskPage = () => {
  const { task } = route.useParams();
  return (
    <TaskDetails
      key={task}
      task={task}
      renderEvidence={(practice, { slug, repositories }, loading) => (
        <Later fallback={loading}>
          <WhatIsTherePanel
            system={slug}
            repositories={repositories}
            practice={practice}
            loading={loading}
          />
        </Later>
      )}
      renderPlaybook={(practice, stacks) => <Playbook practice={practice} stacks={stacks} />}
    />
  );
};
