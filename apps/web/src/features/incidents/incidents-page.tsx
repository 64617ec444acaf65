import { Button, EmptyState, Loading, Panel, Skeleton, Stack, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { rowsOf } from '../../lib/api/pages.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { incidentsQuery } from './api/list-incidents.ts';
import { IncidentItem } from './components/incident-item.tsx';
import { IncidentsSentence } from './components/incidents-sentence.tsx';
import { RecordIncidentDialog } from './components/record-incident-dialog.tsx';

/** What broke in production, and which practices would have prevented it. */
export const IncidentsPage = () => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const query = useInfiniteQuery(incidentsQuery(organization, system));
  const none = query.data !== undefined && rowsOf(query.data).length === 0;
  const [recording, setRecording] = useDialogAt('record', may('systems:write'));
  const record = may('systems:write') ? (
    <Button
      variant="primary"
      icon={<Plus size={15} aria-hidden="true" />}
      onClick={() => {
        setRecording(true);
      }}
    >
      Record an incident
    </Button>
  ) : undefined;
  return (
    <>
      <SystemTitle page="Incidents" />
      <SystemHeader
        title="Incidents"
        detail="What broke in production, and which practices would have prevented it."
        actions={none ? undefined : record}
      />
      <Paged
        query={query}
        noun="incidents"
        staysBy={({ id }) => id}
        loading={
          <Panel flush>
            <Loading label="Loading incidents">
              <Skeleton shape="rows" count={3} />
            </Loading>
          </Panel>
        }
        empty={
          <Panel>
            <EmptyState large title="No incidents recorded" action={record}>
              Write down what broke and tie the practices to it that would have prevented it. Those
              move up in the order of tasks, and their days stand beside what the incident cost.
              {record === undefined ? ' Your role does not record them; a member can.' : null}
            </EmptyState>
          </Panel>
        }
      >
        {(incidents) => (
          <Stack>
            {query.hasNextPage ? null : <IncidentsSentence incidents={incidents} />}
            <Panel flush>
              <WorkList label="Incidents">
                {incidents.map((incident) => (
                  <IncidentItem key={incident.id} incident={incident} />
                ))}
              </WorkList>
            </Panel>
          </Stack>
        )}
      </Paged>
      {recording ? (
        <RecordIncidentDialog
          onClose={() => {
            setRecording(false);
          }}
        />
      ) : null}
    </>
  );
};
