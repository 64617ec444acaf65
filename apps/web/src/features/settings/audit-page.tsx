import {
  Button,
  ButtonAnchor,
  EmptyState,
  PageHeader,
  Panel,
  Select,
  TextField,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { membersQuery } from '../../lib/api/members.ts';
import { rowsOf } from '../../lib/api/pages.ts';
import { useReadAhead } from '../../lib/api/use-read-ahead.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { auditEventsQuery, auditExportAddress, type AuditSearch } from './api/list-audit-events.ts';
import { auditRuns } from './audit-runs.ts';
import { AUDIT_SUBJECTS } from './audit-words.ts';
import { AuditRows } from './components/audit-rows.tsx';
import { NotAllowed } from '../../lib/organization/not-allowed.tsx';
import styles from './audit-page.module.css';

const route = getRouteApi('/signed-in/$organization/audit');
const ALL = 'all';

/** Who did what, when, from where. */
export const AuditPage = () => {
  const { name, may } = useOrganization();
  return (
    <>
      <title>{`Audit log · ${name} · Pitwall`}</title>
      {may('audit:read') ? <AuditLog /> : <NotAllowed title="Audit log" permission="audit:read" />}
    </>
  );
};

const AuditLog = () => {
  const { slug } = useOrganization();
  const search = route.useSearch();
  const { action } = search;
  const narrowed = Object.values(search).some((value) => value !== undefined);
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(auditEventsQuery(slug, search));
  useReadAhead(query, query.data === undefined ? 0 : auditRuns(rowsOf(query.data)).length);
  const narrow = (change: AuditSearch) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => Boolean(value));
    void navigate({ search: Object.fromEntries(next), replace: true });
  };
  return (
    <>
      <PageHeader
        title="Audit log"
        detail="Every change and every sign-in, newest first. It is written as it happens and cannot be edited."
        actions={
          <>
            <ButtonAnchor href={auditExportAddress(slug, 'csv', search)} download="">
              Export as CSV
            </ButtonAnchor>
            <ButtonAnchor href={auditExportAddress(slug, 'jsonl', search)} download="">
              Export as JSON lines
            </ButtonAnchor>
          </>
        }
      />
      <Panel flush>
        <div className={styles.filter}>
          <Select
            label="What it is about"
            value={action ?? ALL}
            onValueChange={(chosen) => {
              narrow({ action: chosen === ALL ? undefined : chosen });
            }}
            options={[{ value: ALL, label: 'Everything' }, ...AUDIT_SUBJECTS]}
          />
          <ActorSelect
            actor={search.actor}
            onActor={(actor) => {
              narrow({ actor });
            }}
          />
          <TextField
            label="Words"
            type="search"
            placeholder="A name, an id, an address"
            defaultValue={search.text ?? ''}
            onChange={(event) => {
              narrow({ text: event.target.value });
            }}
          />
          <TextField
            label="From the day"
            type="date"
            defaultValue={search.since ?? ''}
            onChange={(event) => {
              narrow({ since: event.target.value });
            }}
          />
          <TextField
            label="To the day"
            type="date"
            defaultValue={search.until ?? ''}
            onChange={(event) => {
              narrow({ until: event.target.value });
            }}
          />
        </div>
        <Paged
          query={query}
          noun="events"
          empty={
            <EmptyState
              title="Nothing of that kind has happened"
              action={
                !narrowed ? undefined : (
                  <Button
                    onClick={() => {
                      void navigate({ search: {}, replace: true });
                    }}
                  >
                    Show everything
                  </Button>
                )
              }
            >
              What members and their tokens do from now on is written down here.
            </EmptyState>
          }
        >
          {(rows) => <AuditRows rows={auditRuns(rows)} more={query.hasNextPage} />}
        </Paged>
      </Panel>
    </>
  );
};

/** The members of now; who has left is found by their id in the address. */
const ActorSelect = ({
  actor,
  onActor,
}: {
  actor: string | undefined;
  onActor: (actor: string | undefined) => void;
}) => {
  const { slug } = useOrganization();
  const query = useInfiniteQuery(membersQuery(slug));
  const members = query.data === undefined ? [] : rowsOf(query.data);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const known = actor === undefined || members.some(({ userId }) => userId === actor);
  return (
    <Select
      label="Who did it"
      value={actor ?? ALL}
      onValueChange={(chosen) => {
        onActor(chosen === ALL ? undefined : chosen);
      }}
      options={[
        { value: ALL, label: 'Everyone' },
        ...members.map(({ userId, name }) => ({ value: userId, label: name })),
        ...(known ? [] : [{ value: actor, label: 'Someone who left' }]),
      ]}
    />
  );
};
