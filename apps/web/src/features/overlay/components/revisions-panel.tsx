import type { OverlayRevision } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  notify,
  Panel,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useUndoOverlay } from '../api/change-overlay.ts';
import { overlayRevisionsQuery } from '../api/overlay-revisions.ts';
import { effectWords } from './effect-words.ts';

/** What was saved before, and the way back to it. */
export const RevisionsPanel = ({ current }: { current: number }) => {
  const { slug, may } = useOrganization();
  const query = useInfiniteQuery(overlayRevisionsQuery(slug));
  const undo = useUndoOverlay(slug);
  const [asked, setAsked] = useState<number | null>(null);
  const back = (to: number) => {
    attempt(
      undo.mutateAsync({ after: current, to }),
      () => {
        setAsked(null);
        notify({ title: to === 0 ? 'The overlay is taken away' : `Back to revision ${to}` });
      },
      (error) => {
        setAsked(null);
        const { title, detail } = troubleOf(error);
        notify({ title, detail });
      },
    );
  };
  return (
    <Panel title="Revisions" detail="Going back saves a new revision: nothing is lost." flush>
      <Paged
        query={query}
        noun="revisions"
        empty={
          <EmptyState title="Nothing was saved yet">The released catalogue stands.</EmptyState>
        }
      >
        {(rows) => (
          <WorkList label="Revisions">
            {rows.map((row) => (
              <WorkItem
                key={row.id}
                title={`${row.number}. ${nameOf(row)}`}
                reason={
                  <>
                    {[effectWords(row.effect), row.note].filter((part) => part !== '').join(' ')}
                    {' · '}
                    <When at={row.createdAt} />
                    {row.createdBy === null ? '' : ` by ${row.createdBy}`}
                  </>
                }
                current={row.number === current}
                actions={
                  !may('catalogue:write') || row.number === current ? undefined : (
                    <Button
                      size="small"
                      onClick={() => {
                        setAsked(row.number);
                      }}
                    >
                      {`Back to ${row.number}`}
                    </Button>
                  )
                }
              />
            ))}
          </WorkList>
        )}
      </Paged>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        harmless
        title={`Go back to revision ${asked ?? ''}?`}
        confirm="Go back"
        cancel="Stay"
        busy={undo.isPending && 'Going back'}
        onConfirm={() => {
          if (asked !== null) back(asked);
        }}
      >
        Scores, stages and tasks of every system follow. The present text stays among the revisions.
      </ConfirmDialog>
    </Panel>
  );
};

const nameOf = ({ name }: OverlayRevision): string => (name === '' ? 'No overlay' : name);
