import { getRouteApi } from '@tanstack/react-router';
import { Playbook } from '../../features/catalogue/components/playbook.tsx';
import { TaskDetails } from '../../features/tasks/task-details.tsx';

const route = getRouteApi('/signed-in/$organization/tasks/$task');

/** A task with the playbook of its practice. */
export const TaskPage = () => {
  const { task } = route.useParams();
  return (
    <TaskDetails
      key={task}
      task={task}
      renderPlaybook={(practice, stacks) => <Playbook practice={practice} stacks={stacks} />}
    />
  );
};
