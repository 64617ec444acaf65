import type { CommentSubject } from '@pitwall/contracts';
import { EmptyState, Loading, Panel, Row, Segments, Skeleton, Stack } from '@pitwall/ui';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCreationKey } from '../../lib/api/creation-key.ts';
import { TextLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { openThread, threadsChanged, threadsQuery } from './api/threads.ts';
import { Composer } from './components/composer.tsx';
import { SubjectLink } from './components/subject-link.tsx';
import { ThreadPanel } from './components/thread-panel.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system/discussion');

/** What people say about a system and what belongs to it. */
export const DiscussionPage = () => {
  const { may } = useOrganization();
  const address = useSystemAddress();
  const { state = 'all', practice, task, incident } = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const key = useCreationKey();
  const query = useInfiniteQuery(
    threadsQuery(address, {
      state,
      ...(practice === undefined ? {} : { practice }),
      ...(task === undefined ? {} : { task }),
      ...(incident === undefined ? {} : { incident }),
    }),
  );
  const about = subjectIn({ practice, task, incident });
  return (
    <>
      <SystemTitle page="Discussion" />
      <SystemHeader
        title="Discussion"
        detail={
          about.kind === 'system' ? (
            'What people say about the system, its practices, tasks and incidents.'
          ) : (
            <>
              <SubjectLink about={about} />.{' '}
              <TextLink
                to="/$organization/systems/$system/discussion"
                params={address}
                search={{ state }}
              >
                Show all threads
              </TextLink>
            </>
          )
        }
      />
      <Stack>
        {may('comments:write') ? (
          <Panel title="Open a thread">
            <Composer
              label="Your comment"
              send="Comment"
              sending="Sending"
              placeholder="What should the others know, or answer?"
              onSend={async (said) => {
                await openThread(address, about, said, key.headersFor({ about, said }));
                key.renew();
                await threadsChanged(queryClient, address);
              }}
            />
          </Panel>
        ) : null}
        <Row>
          <Segments
            label="Threads"
            value={state}
            options={[
              { value: 'all', label: 'All' },
              { value: 'open', label: 'Open' },
              { value: 'resolved', label: 'Resolved' },
            ]}
            onValueChange={(next) => {
              void navigate({ search: (before) => ({ ...before, state: next }), replace: true });
            }}
          />
        </Row>
        <Paged
          key={JSON.stringify([state, about])}
          query={query}
          noun="threads"
          staysBy={({ opening }) => opening.id}
          loading={
            <Panel>
              <Loading label="Loading threads">
                <Skeleton shape="rows" count={4} />
              </Loading>
            </Panel>
          }
          empty={
            <Panel>
              <EmptyState
                large
                title={state === 'all' ? 'Nobody has said anything yet' : `No ${state} threads`}
              >
                Ask what an answer rests on, tell what an incident taught you, or mention who should
                look at it. A reviewer from outside can write here too.
              </EmptyState>
            </Panel>
          }
        >
          {(threads) => (
            <Stack>
              {threads.map((thread) => (
                <ThreadPanel key={thread.opening.id} thread={thread} />
              ))}
            </Stack>
          )}
        </Paged>
      </Stack>
    </>
  );
};

const subjectIn = ({
  practice,
  task,
  incident,
}: Partial<Record<'practice' | 'task' | 'incident', string>>): CommentSubject =>
  practice !== undefined
    ? { kind: 'practice', id: practice }
    : task !== undefined
      ? { kind: 'task', id: task }
      : incident !== undefined
        ? { kind: 'incident', id: incident }
        : { kind: 'system' };
