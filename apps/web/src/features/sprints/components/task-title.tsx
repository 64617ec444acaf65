import type { Task } from '@pitwall/contracts';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';

/** A task's title, leading to the question that it answers; a task of the team's own has none. */
export const TaskTitle = ({ task }: { task: Pick<Task, 'title' | 'practice' | 'system'> }) => {
  const { slug: organization } = useOrganization();
  const { title, practice, system } = task;
  if (practice === null) return <>{title}</>;
  return (
    <TextLink
      look="plain"
      to="/$organization/systems/$system/assessment/$practice"
      params={{ organization, system: system.slug, practice }}
    >
      {title}
    </TextLink>
  );
};
