import type { Activity } from '@pitwall/contracts';
import { TextLink } from '../../../lib/links.ts';

/** What happened, as the way to where it is shown. */
export const ActivityLink = ({
  item: { kind, system, practice, subject, sentence },
  organization,
}: {
  item: Activity;
  organization: string;
}) => {
  const params = { organization, system: system.slug };
  if (kind === 'answer' && practice !== null)
    return (
      <TextLink
        look="plain"
        to="/$organization/systems/$system/assessment/$practice"
        params={{ ...params, practice }}
      >
        {sentence}
      </TextLink>
    );
  if (kind === 'comment')
    return (
      <TextLink look="plain" to="/$organization/systems/$system/discussion" params={params}>
        {sentence}
      </TextLink>
    );
  if (kind === 'task' && subject !== null)
    return (
      <TextLink
        look="plain"
        to="/$organization/tasks/$task"
        params={{ organization, task: subject }}
      >
        {sentence}
      </TextLink>
    );
  if (kind === 'incident')
    return (
      <TextLink look="plain" to="/$organization/systems/$system/incidents" params={params}>
        {sentence}
      </TextLink>
    );
  if (kind === 'snapshot')
    return (
      <TextLink look="plain" to="/$organization/systems/$system/snapshots" params={params}>
        {sentence}
      </TextLink>
    );
  return (
    <TextLink look="plain" to="/$organization/systems/$system/scans" params={params}>
      {sentence}
    </TextLink>
  );
};
