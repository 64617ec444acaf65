import type { Session } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  Loading,
  notify,
  Panel,
  Skeleton,
  Tag,
  When,
  WorkItem,
  WorkList,
  Stack,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../lib/attempt.ts';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { Loaded } from '../../lib/loaded.tsx';
import { notifyTrouble } from '../../lib/notices.ts';
import { troubleOf } from '../../lib/problem-error.ts';
import { sessionsQuery, useEndOtherSessions, useEndSession } from './api/sessions.ts';
import { AccountHead } from './components/account-head.tsx';
import { OwnAccountOnly } from './components/own-account-only.tsx';
import { deviceWords } from './device-words.ts';

/** The browsers in which the reader is signed in. */
export const SessionsPage = () => (
  <>
    <AccountHead title="Sessions" />
    <OwnAccountOnly>
      <Sessions />
    </OwnAccountOnly>
  </>
);

const Sessions = () => {
  const query = useQuery(sessionsQuery);
  return (
    <Panel
      title="Where you are signed in"
      detail="Whoever you do not recognize: sign it out, then change your password."
      flush
      aside={(query.data?.items.length ?? 0) > 1 ? <EndOthers /> : undefined}
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading sessions">
            <Skeleton shape="rows" count={2} />
          </Loading>
        }
      >
        {({ items }) => (
          <WorkList label="Sessions">
            {items.map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </WorkList>
        )}
      </Loaded>
    </Panel>
  );
};

const SessionItem = ({ session }: { session: Session }) => {
  const end = useEndSession();
  const name = deviceWords(session.device);
  return (
    <WorkItem
      title={name}
      tags={session.current ? <Tag signal="verified">this browser</Tag> : undefined}
      reason={
        <>
          {session.address === null ? '' : `${session.address} · `}signed in{' '}
          <When at={session.createdAt} as="day" /> · used <When at={session.lastSeenAt} /> · without
          use it ends <When at={session.expiresAt} as="day" />
        </>
      }
      actions={
        session.current ? undefined : (
          <Button
            size="small"
            aria-label={`Sign out ${name}`}
            busy={end.isPending && 'Signing out'}
            onClick={() => {
              attempt(
                end.mutateAsync(session.id),
                () => {
                  notify({ title: `${name} is signed out` });
                },
                notifyTrouble,
              );
            }}
          >
            Sign out
          </Button>
        )
      }
    />
  );
};

const EndOthers = () => {
  const end = useEndOtherSessions();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          end.reset();
          setAsking(true);
        }}
      >
        Sign out everywhere else…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Sign out everywhere else?"
        cancel="Stay signed in"
        confirm="Sign out everywhere else"
        busy={end.isPending && 'Signing out'}
        onConfirm={() => {
          attempt(end.mutateAsync(), () => {
            setAsking(false);
            notify({ title: 'Every other browser is signed out' });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={end.error === null ? null : troubleOf(end.error)} />
          <p>Every browser but this one is asked to sign in again with its next click.</p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
