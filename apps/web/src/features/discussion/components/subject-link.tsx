import type { CommentSubject } from '@pitwall/contracts';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';

/** What a thread is about, as the way there. */
export const SubjectLink = ({ about }: { about: CommentSubject }) => {
  const params = useSystemAddress();
  switch (about.kind) {
    case 'practice':
      return (
        <TextLink
          to="/$organization/systems/$system/assessment/$practice"
          params={{ ...params, practice: about.id }}
        >
          About the practice {about.id}
        </TextLink>
      );
    case 'task':
      return (
        <TextLink
          to="/$organization/tasks/$task"
          params={{ organization: params.organization, task: about.id }}
        >
          About a task
        </TextLink>
      );
    case 'incident':
      return (
        <TextLink
          to="/$organization/systems/$system/incidents/$incident"
          params={{ ...params, incident: about.id }}
        >
          About an incident
        </TextLink>
      );
    default:
      return <>About the system</>;
  }
};
