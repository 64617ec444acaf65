import { PERMISSIONS, type ApiToken } from '@pitwall/contracts';
import { Button, ConfirmDialog, Disclosure, notify, Tag, When, WorkItem, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useRevokeToken } from '../api/revoke-token.ts';
import { tokenState, type TokenState } from '../token-state.ts';

const TAGS: Record<TokenState, { words: string; signal?: 'disputed' } | null> = {
  active: null,
  ends_soon: { words: 'ends soon', signal: 'disputed' },
  expired: { words: 'ran out' },
  revoked: { words: 'revoked' },
};

const systemsWords = (ids: ApiToken['systemIds']): string => {
  if (ids === null) return 'all systems';
  return ids.length === 1 ? 'one system' : `${ids.length} systems`;
};

/** One token: whose, what it may, how long, and the way to end it. */
export const TokenItem = ({ token }: { token: ApiToken }) => {
  const state = tokenState(token);
  const usable = state === 'active' || state === 'ends_soon';
  const tag = TAGS[state];
  return (
    <WorkItem
      title={token.name}
      tags={
        tag === null ? undefined : (
          <Tag {...(tag.signal ? { signal: tag.signal } : {})}>{tag.words}</Tag>
        )
      }
      reason={
        <>
          ends with <code>{token.hint}</code> ·{' '}
          {token.kind === 'organization' ? 'the organization’s, by ' : ''}
          {token.userName ?? 'someone who left'} · {systemsWords(token.systemIds)} · made{' '}
          <When at={token.createdAt} as="day" /> ·{' '}
          {usable ? (
            <>
              until <When at={token.expiresAt} as="day" />
            </>
          ) : (
            <>
              {tag?.words} <When at={token.revokedAt ?? token.expiresAt} as="day" />
            </>
          )}{' '}
          ·{' '}
          {token.lastUsedAt === null ? (
            'not used yet'
          ) : (
            <>
              used <When at={token.lastUsedAt} />
            </>
          )}
        </>
      }
      actions={usable ? <Revoke token={token} /> : undefined}
    >
      <Disclosure
        summary={
          token.permissions.length === 1
            ? 'One permission'
            : `${token.permissions.length} permissions`
        }
      >
        <ul>
          {token.permissions.map((permission) => (
            <li key={permission}>
              <code>{permission}</code> {PERMISSIONS[permission]}
            </li>
          ))}
        </ul>
      </Disclosure>
    </WorkItem>
  );
};

const Revoke = ({ token }: { token: ApiToken }) => {
  const { slug } = useOrganization();
  const revoke = useRevokeToken(slug);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`Revoke ${token.name}`}
        onClick={() => {
          revoke.reset();
          setAsking(true);
        }}
      >
        Revoke…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Revoke ${token.name}?`}
        confirm="Revoke the token"
        busy={revoke.isPending && 'Revoking'}
        onConfirm={() => {
          attempt(revoke.mutateAsync(token.id), () => {
            setAsking(false);
            notify({ title: `${token.name} is revoked` });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={revoke.error === null ? null : troubleOf(revoke.error)} />
          <p>
            Whatever uses it is refused at once, for good. To go on it needs another token. Links to
            reports and feeds that it made end with it.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
