import type { CatalogueMove, LiveEvent } from '@pitwall/contracts';
import { Button, ConfirmDialog, NoticeBar, notify, ProgressBar } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { useLiveEvents } from '../../../lib/live/live-updates.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useRollBack } from '../api/change-version.ts';
import { versionsQuery } from '../api/versions.ts';
import { moveTitle } from '../version-words.ts';

/** How far the newest move is, and the way back from it. */
export const MoveState = ({ move, canRollBack }: { move: CatalogueMove; canRollBack: boolean }) => {
  const { slug, may } = useOrganization();
  const queryClient = useQueryClient();
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.kind !== 'catalogue.progress' || event.runId !== move.id) return;
      const { state, done, total } = event;
      queryClient.setQueryData(
        versionsQuery(slug).queryKey,
        (read) =>
          read && { ...read, lastMove: read.lastMove && { ...read.lastMove, state, done, total } },
      );
      if (state === 'finished' || state === 'failed')
        void queryClient.invalidateQueries({ queryKey: organizationKey(slug) });
    },
    [move.id, queryClient, slug],
  );
  useLiveEvents(hear);
  if (move.state === 'waiting' || move.state === 'running')
    return (
      <ProgressBar
        label={`${moveTitle(move)}: ${move.done} of ${move.total} systems`}
        value={move.done}
        max={move.total}
      />
    );
  if (move.state === 'failed')
    return (
      <NoticeBar
        live
        signal="behind"
        title={`${moveTitle(move)} stopped after ${move.done} of ${move.total} systems.`}
        action={canRollBack && may('catalogue:write') ? <RollBack move={move} /> : undefined}
      >
        {`${move.error ?? 'The cause is not known.'} Take it again to go on, or roll it back.`}
      </NoticeBar>
    );
  return canRollBack && may('catalogue:write') ? (
    <NoticeBar title={`${moveTitle(move)} is done.`} action={<RollBack move={move} />}>
      Pinned systems stayed where they were. It can be rolled back. What was answered since is kept.
    </NoticeBar>
  ) : null;
};

const RollBack = ({ move: { from, to } }: { move: CatalogueMove }) => {
  const { slug } = useOrganization();
  const [asked, setAsked] = useState(false);
  const back = useRollBack(slug);
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setAsked(true);
        }}
      >
        Roll back
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        harmless
        title={`Go back from ${to} to ${from}?`}
        confirm="Roll back"
        cancel="Stay"
        busy={back.isPending && 'Starting'}
        onConfirm={() => {
          attempt(
            back.mutateAsync({ note: '' }),
            () => {
              setAsked(false);
              notify({ title: `Going back to ${from}` });
            },
            (error) => {
              setAsked(false);
              notifyTrouble(error);
            },
          );
        }}
      >
        Every system that is not pinned goes back to where the move found it. Answers given since
        are kept: those to renamed practices go back with it, those to new ones wait.
      </ConfirmDialog>
    </>
  );
};
