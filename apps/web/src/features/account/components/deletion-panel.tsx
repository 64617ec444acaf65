import type { AccountDeletion } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  Loading,
  NoticeBar,
  notify,
  Panel,
  Skeleton,
  Stack,
  TextField,
  When,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useReader } from '../../../lib/api/reader.ts';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { accountDeletionQuery, useDeleteAccount, useKeepAccount } from '../api/personal-data.ts';

/** The end of the reader's account, what it means, and the way back. */
export const DeletionPanel = () => {
  const query = useQuery(accountDeletionQuery);
  return (
    <Panel title="Delete your account">
      <Loaded
        query={query}
        loading={
          <Loading label="Loading what deleting would mean">
            <Skeleton count={2} />
          </Loading>
        }
      >
        {(deletion) =>
          deletion.purgeAfter !== null ? (
            <AboutToGo at={deletion.purgeAfter} />
          ) : deletion.blockedBy.length > 0 ? (
            <Blocked organizations={deletion.blockedBy} />
          ) : (
            <Offer deletion={deletion} />
          )
        }
      </Loaded>
    </Panel>
  );
};

const AboutToGo = ({ at }: { at: string }) => {
  const keep = useKeepAccount();
  return (
    <Stack gap="medium">
      <NoticeBar signal="behind" title="Your account is about to be deleted">
        On <When at={at} as="day" /> everything that Pitwall holds of you goes. Your tokens have
        stopped working.
      </NoticeBar>
      <div>
        <Button
          variant="primary"
          busy={keep.isPending && 'Keeping it'}
          onClick={() => {
            attempt(
              keep.mutateAsync(),
              () => {
                notify({ title: 'Your account stays' });
              },
              notifyTrouble,
            );
          }}
        >
          Keep my account
        </Button>
      </div>
    </Stack>
  );
};

const Blocked = ({ organizations }: { organizations: AccountDeletion['blockedBy'] }) => (
  <Stack gap="medium">
    <p>
      You are the only owner of the following. Hand each over to another member, or delete it; then
      you can delete your account.
    </p>
    <ul>
      {organizations.map(({ slug, name }) => (
        <li key={slug}>
          <TextLink to="/$organization/settings" params={{ organization: slug }}>
            {name}
          </TextLink>
        </li>
      ))}
    </ul>
  </Stack>
);

const Offer = ({ deletion }: { deletion: AccountDeletion }) => {
  const [asking, setAsking] = useState(false);
  return (
    <Stack gap="medium">
      <p>
        What you wrote in organizations stays there, without your name. For 30 days you can sign in
        and keep your account; then nothing of you is left.
      </p>
      <div>
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          Delete my account…
        </Button>
      </div>
      {asking ? (
        <DeleteDialog
          deletion={deletion}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </Stack>
  );
};

const same = (typed: string, email: string): boolean =>
  typed.trim().toLowerCase() === email.toLowerCase();

const DeleteDialog = ({
  deletion: { leaves, tokens },
  onClose,
}: {
  deletion: AccountDeletion;
  onClose: () => void;
}) => {
  const me = useReader();
  const remove = useDeleteAccount();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  if (me === null) return null;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (!same(typed, me.email)) {
      field.current?.focus();
      return;
    }
    if (remove.isPending) return;
    attempt(remove.mutateAsync(me.email), () => {
      onClose();
      notify({ title: 'Your account will be deleted', detail: 'Until then you can keep it.' });
    });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title="Delete your account?"
      confirm="Delete it"
      cancel="Keep it"
      busy={remove.isPending && 'Deleting'}
      onConfirm={() => {
        send();
      }}
    >
      <Stack gap="medium">
        <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
        <p>
          {leaves.length === 0
            ? 'You belong to no organization.'
            : `You leave ${leaves.map(({ name }) => name).join(', ')}.`}{' '}
          {tokens === 0
            ? ''
            : `${tokens === 1 ? 'One token' : `${tokens} tokens`} of yours stop at once. `}
          Every other browser is signed out. In 30 days your name, address, sessions and activity go
          for good.
        </p>
        <form onSubmit={send} noValidate>
          <TextField
            ref={field}
            label={`Type ${me.email} to go on`}
            value={typed}
            error={tried && !same(typed, me.email) ? `Type ${me.email}.` : undefined}
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </form>
      </Stack>
    </ConfirmDialog>
  );
};
