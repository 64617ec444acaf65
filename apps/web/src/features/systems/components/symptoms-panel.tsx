import { Button, Disclosure, EmptyState, Panel, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useDialogAt } from '../../../lib/use-dialog-at.ts';
import { systemSymptomsQuery } from '../api/list-symptoms.ts';
import { EndSymptom } from './end-symptom.tsx';
import { StartSymptomDialog } from './start-symptom-dialog.tsx';
import styles from './symptoms-panel.module.css';

/** What hurts now, and what is over. */
export const SymptomsPanel = () => {
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const active = useInfiniteQuery(systemSymptomsQuery(organization, system, 'active'));
  const [starting, setStarting] = useDialogAt('symptom', may('systems:write'));
  const start = may('systems:write') ? (
    <Button
      size="small"
      onClick={() => {
        setStarting(true);
      }}
    >
      Something hurts
    </Button>
  ) : undefined;
  return (
    <div id="symptoms">
      <Panel
        title="Symptoms"
        detail="What you see going wrong. Practices that treat it become due and move up."
        flush
        aside={start}
      >
        <Paged
          query={active}
          noun="symptoms"
          empty={
            <EmptyState title="No symptoms are recorded">
              Two symptoms at once raise the pressure to breakdown, whatever the load figures say.
            </EmptyState>
          }
        >
          {(rows) => (
            <WorkList label="Symptoms that are active">
              {rows.map((symptom) => (
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
                  reason={
                    <>
                      since <When at={symptom.startedAt} as="day" />
                      {symptom.note === '' ? null : ` · ${symptom.note}`}
                    </>
                  }
                  actions={may('systems:write') ? <EndSymptom symptom={symptom} /> : undefined}
                />
              ))}
            </WorkList>
          )}
        </Paged>
        <PastSymptoms />
      </Panel>
      {starting ? (
        <StartSymptomDialog
          onClose={() => {
            setStarting(false);
          }}
        />
      ) : null}
    </div>
  );
};

const PastSymptoms = () => {
  const { organization, system } = useSystemAddress();
  const past = useInfiniteQuery(systemSymptomsQuery(organization, system, 'ended'));
  const any = past.data?.pages.some(({ items }) => items.length > 0) ?? false;
  if (!any) return null;
  return (
    <div className={styles.past}>
      <Disclosure summary="Over">
        <Paged query={past} noun="symptoms" empty={null}>
          {(rows) => (
            <ul className={styles.list}>
              {rows.map(({ id, title, startedAt, endedAt }) => (
                <li key={id}>
                  {title}, <When at={startedAt} as="day" /> to{' '}
                  {endedAt === null ? 'now' : <When at={endedAt} as="day" />}
                </li>
              ))}
            </ul>
          )}
        </Paged>
      </Disclosure>
    </div>
  );
};
