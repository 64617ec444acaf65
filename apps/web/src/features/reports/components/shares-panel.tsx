import type { ReportShare } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  notify,
  Panel,
  Tag,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { sharesQuery, useRevokeShare } from '../api/handing-out.ts';

/** Links to reports of the organization: how often each was seen, and the way to end it. */
export const SharesPanel = ({ onShare }: { onShare: () => void }) => {
  const { slug } = useOrganization();
  const query = useInfiniteQuery(sharesQuery(slug));
  return (
    <Panel title="Links" detail="All links to reports of the organization, newest first." flush>
      <Paged
        query={query}
        noun="links"
        empty={
          <EmptyState
            title="Nothing is shared"
            action={<Button onClick={onShare}>Share by a link</Button>}
          >
            A link shows one report as it was on that day, to whoever has it. It runs out, and you
            can end it at any time.
          </EmptyState>
        }
      >
        {(shares) => (
          <WorkList label="Links to reports">
            {shares.map((share) => (
              <ShareItem key={share.id} share={share} />
            ))}
          </WorkList>
        )}
      </Paged>
    </Panel>
  );
};

const ShareItem = ({ share }: { share: ReportShare }) => {
  const over = new Date(share.expiresAt) <= new Date();
  const works = share.revokedAt === null && !over;
  return (
    <WorkItem
      title={share.title}
      tags={works ? undefined : <Tag>{share.revokedAt === null ? 'ran out' : 'revoked'}</Tag>}
      reason={
        <>
          {share.views === 0
            ? 'not seen yet'
            : share.views === 1
              ? 'seen once'
              : `seen ${share.views} times`}
          {share.lastViewedAt === null ? null : (
            <>
              , last <When at={share.lastViewedAt} />
            </>
          )}{' '}
          · shared by {share.sharedBy ?? 'someone who left'}
          {share.token === null ? ' ' : ` by the token “${share.token}”, with which it ends, `}
          <When at={share.createdAt} as="day" /> · {share.revokedAt === null ? 'until ' : 'ended '}
          <When at={share.revokedAt ?? share.expiresAt} as="day" />
        </>
      }
      actions={works ? <Revoke share={share} /> : undefined}
    />
  );
};

const Revoke = ({ share }: { share: ReportShare }) => {
  const { slug } = useOrganization();
  const revoke = useRevokeShare(slug);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`Revoke the link to ${share.title}`}
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
        title="Revoke this link?"
        confirm="Revoke the link"
        busy={revoke.isPending && 'Revoking'}
        onConfirm={() => {
          attempt(revoke.mutateAsync(share.id), () => {
            setAsking(false);
            notify({ title: 'The link no longer shows anything' });
          });
        }}
      >
        <FormTrouble trouble={revoke.error === null ? null : troubleOf(revoke.error)} />
        Whoever has it sees nothing from now on, for good.
      </ConfirmDialog>
    </>
  );
};
