import type { Incident } from '@pitwall/contracts';
import { formatMoment, Tag, WorkItem } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { durationWords } from '../model/duration-words.ts';
import { IncidentActions } from './incident-actions.tsx';
import { PreventedBy } from './prevented-by.tsx';
import styles from './incident-item.module.css';

/** What broke, when, and what would have prevented it. */
export const IncidentItem = ({ incident }: { incident: Incident }) => {
  const { may } = useOrganization();
  const address = useSystemAddress();
  const { title, description, startedAt, endedAt, practices } = incident;
  return (
    <WorkItem
      title={
        <TextLink
          look="plain"
          to="/$organization/systems/$system/incidents/$incident"
          params={{ ...address, incident: incident.id }}
        >
          {title}
        </TextLink>
      }
      tags={endedAt === null ? <Tag signal="behind">going on</Tag> : undefined}
      reason={
        <>
          <time dateTime={startedAt}>{formatMoment(new Date(startedAt))}</time>
          {endedAt === null ? '' : `, for ${durationWords(startedAt, endedAt)}`}
        </>
      }
      actions={may('systems:write') ? <IncidentActions incident={incident} /> : undefined}
    >
      {description === '' ? null : <p className={styles.description}>{description}</p>}
      {practices.length === 0 ? null : <PreventedBy practices={practices} />}
    </WorkItem>
  );
};
