import type { NotificationChannel, NotificationDelivery } from '@pitwall/contracts';
import {
  Button,
  Dialog,
  Disclosure,
  EmptyState,
  notify,
  Row,
  Segments,
  type Signal,
  Stack,
  Tag,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { rowsOf } from '../../../lib/api/pages.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { channelsQuery, deliveriesQuery, useReplay, useTestChannel } from '../api/channels.ts';

/** While something is on its way, the list is read again. */
const AGAIN = 3_000;
const STATES: Record<NotificationDelivery['state'], { words: string; signal?: Signal }> = {
  gathering: { words: 'gathers' },
  waiting: { words: 'on its way' },
  delivered: { words: 'arrived', signal: 'verified' },
  failed: { words: 'failed', signal: 'behind' },
};

/** Nothing leaves while the channel is paused or disabled. */
const RESTING: (typeof STATES)['waiting'] = { words: 'waits' };

const WHICH = [
  { value: 'all', label: 'All' },
  { value: 'failed', label: 'Failed' },
] as const;

/** What was sent to a channel in the last 30 days, with each attempt, and the way to send it again. */
export const DeliveriesDialog = ({
  channel: { id, name, state },
  onClose,
}: {
  channel: NotificationChannel;
  onClose: () => void;
}) => {
  const { slug } = useOrganization();
  const [only, setOnly] = useState<'all' | 'failed'>('all');
  const query = useInfiniteQuery({
    ...deliveriesQuery(slug, id, only === 'all' ? undefined : only),
    refetchInterval: ({ state: { data } }) =>
      data && rowsOf(data).some((row) => row.state === 'waiting') ? AGAIN : false,
  });
  const underWay =
    query.data !== undefined && rowsOf(query.data).some((row) => row.state === 'waiting');
  // What comes of them is told of the channel, too: that it fails, or that it was disabled.
  useQuery({ ...channelsQuery(slug), refetchInterval: underWay ? AGAIN : false });
  const test = useTestChannel(slug, id);
  const active = state === 'active';
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Messages to ${name}`}
      description={`Of the last 30 days, the newest first.${active ? '' : ` The channel is ${state}: nothing is sent until it is resumed.`}`}
      actions={
        <>
          <Button
            disabled={!active}
            busy={test.isPending && 'Sending'}
            onClick={() => {
              test.mutate(undefined);
            }}
          >
            Send a test
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <Stack gap="medium">
        <FormTrouble trouble={test.error === null ? null : troubleOf(test.error)} />
        <Row>
          <Segments label="Which" options={WHICH} value={only} onValueChange={setOnly} />
        </Row>
        <Paged
          query={query}
          noun="messages"
          empty={
            only === 'failed' ? (
              <EmptyState title="No message failed">All of them arrived or still may.</EmptyState>
            ) : (
              <EmptyState title="Nothing was sent yet">Send a test to see it arrive.</EmptyState>
            )
          }
        >
          {(rows) => (
            <WorkList label={`Messages to ${name}`}>
              {rows.map((row) => (
                <DeliveryItem key={row.id} channel={id} delivery={row} may={active} />
              ))}
            </WorkList>
          )}
        </Paged>
      </Stack>
    </Dialog>
  );
};

/** "answered 503", or why there was no answer. */
const outcomeOf = ({
  status,
  error,
}: Pick<NotificationDelivery['attempts'][number], 'status' | 'error'>): string =>
  error ?? `answered ${status ?? ''}`;

const DeliveryItem = ({
  channel,
  delivery: { id, title, count, state, attempts, createdAt, nextAttemptAt },
  may,
}: {
  channel: string;
  delivery: NotificationDelivery;
  may: boolean;
}) => {
  const { slug } = useOrganization();
  const replay = useReplay(slug, channel);
  const rests = state === 'waiting' && !may;
  const { words, signal } = rests ? RESTING : STATES[state];
  const last = state === 'delivered' ? undefined : attempts.at(-1);
  return (
    <WorkItem
      title={count === 1 ? title : `${title}, and ${count - 1} more`}
      tags={<Tag {...(signal ? { signal } : {})}>{words}</Tag>}
      reason={
        <>
          <When at={createdAt} />
          {last === undefined ? null : ` · ${outcomeOf(last)}`}
          {nextAttemptAt === null || attempts.length === 0 || rests ? null : (
            <>
              {' '}
              · again <When at={nextAttemptAt} />
            </>
          )}
        </>
      }
      actions={
        state === 'delivered' || state === 'failed' ? (
          <Button
            size="small"
            aria-label={`Send again: ${title}`}
            disabled={!may}
            busy={replay.isPending && 'Sending'}
            onClick={() => {
              attempt(
                replay.mutateAsync(id),
                () => {
                  notify({ title: 'It is sent again, under the same id' });
                },
                notifyTrouble,
              );
            }}
          >
            Send again
          </Button>
        ) : undefined
      }
    >
      {attempts.length === 0 ? null : (
        <Disclosure summary={attempts.length === 1 ? 'One attempt' : `${attempts.length} attempts`}>
          <ul>
            {attempts.map(({ at, status, error, milliseconds }) => (
              <li key={at}>
                <When at={at} />: {outcomeOf({ status, error })}, {milliseconds} ms
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </WorkItem>
  );
};
