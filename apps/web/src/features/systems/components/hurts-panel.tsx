import { EmptyState, Loading, Panel, Skeleton, Tag, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { rowsOf } from '../../../lib/api/pages.ts';
import { TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { systemSymptomsQuery } from '../api/list-symptoms.ts';
import { recentIncidentsQuery } from '../api/recent-incidents.ts';

/** Symptoms that are active, and the latest incidents: what moves tasks up. */
export const HurtsPanel = ({ aside }: { aside: ReactNode }) => {
  const { organization, system } = useSystemAddress();
  const symptoms = useInfiniteQuery(systemSymptomsQuery(organization, system, 'active'));
  const incidents = useQuery(recentIncidentsQuery(organization, system));
  const query = {
    data:
      symptoms.data === undefined || incidents.data === undefined
        ? undefined
        : { active: rowsOf(symptoms.data), recent: incidents.data.items },
    error: symptoms.error ?? incidents.error,
    isFetching: symptoms.isFetching || incidents.isFetching,
    refetch: () => Promise.all([symptoms.refetch(), incidents.refetch()]),
  };
  return (
    <Panel title="What hurts" flush aside={aside}>
      <Loaded
        query={query}
        loading={
          <Loading label="Loading symptoms and incidents">
            <Skeleton shape="rows" count={2} />
          </Loading>
        }
      >
        {({ active, recent }) =>
          active.length === 0 && recent.length === 0 ? (
            <EmptyState title="Nothing is recorded">
              Say which symptoms you see under{' '}
              <TextLink
                to="/$organization/systems/$system/settings"
                params={{ organization, system }}
                hash="symptoms"
              >
                settings
              </TextLink>
              , and record what broke: what would have prevented it moves up.
            </EmptyState>
          ) : (
            <WorkList label="What hurts">
              {active.map((symptom) => (
                <WorkItem
                  key={symptom.id}
                  title={
                    <TextLink
                      look="plain"
                      to="/catalogue/symptoms/$symptom"
                      params={{ symptom: symptom.symptom }}
                    >
                      {symptom.title}
                    </TextLink>
                  }
                  tags={<Tag signal="behind">now</Tag>}
                  reason={
                    <>
                      since <When at={symptom.startedAt} as="day" />
                      {symptom.note === '' ? null : ` · ${symptom.note}`}
                    </>
                  }
                />
              ))}
              {recent.map((incident) => (
                <WorkItem
                  key={incident.id}
                  title={incident.title}
                  tags={incident.endedAt === null ? <Tag signal="behind">not over</Tag> : undefined}
                  reason={
                    <>
                      incident, <When at={incident.startedAt} />
                      {incident.practices.length === 0
                        ? null
                        : ` · ${incident.practices.join(', ')} would have prevented it`}
                    </>
                  }
                />
              ))}
            </WorkList>
          )
        }
      </Loaded>
    </Panel>
  );
};
