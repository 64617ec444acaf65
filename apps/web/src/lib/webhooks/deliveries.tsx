import { DELIVERY_STATES, type DeliveryState, type WebhookDelivery } from '@pitwall/contracts';
import {
  Button,
  EmptyState,
  Row,
  SearchField,
  Select,
  type Signal,
  Tag,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyTrouble } from '../notices.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { Paged } from '../paged.tsx';
import { useSettled } from '../use-settled.ts';
import { deliveriesQuery, useReplay } from './webhooks-api.ts';
import styles from './webhooks.module.css';

const ALL = 'all';
const WORDS: Record<DeliveryState, { words: string; signal?: Signal }> = {
  waiting: { words: 'waiting', signal: 'suggested' },
  done: { words: 'done', signal: 'verified' },
  ignored: { words: 'ignored' },
  failed: { words: 'failed', signal: 'behind' },
};

/** What a tracker told, what came of it, and the way to look at it again. */
export const Deliveries = ({ webhook }: { webhook: string }) => {
  const { slug } = useOrganization();
  const [state, setState] = useState<DeliveryState | typeof ALL>(ALL);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const narrowed = state !== ALL || search !== '';
  const query = useInfiniteQuery(
    deliveriesQuery(slug, webhook, {
      ...(state === ALL ? {} : { state }),
      ...(search === '' ? {} : { search }),
    }),
  );
  return (
    <>
      <div className={styles.filter}>
        <Row>
          <Select
            label="What came of it"
            hideLabel
            value={state}
            onValueChange={setState}
            options={[
              { value: ALL, label: 'All deliveries' },
              ...DELIVERY_STATES.map((value) => ({ value, label: WORDS[value].words })),
            ]}
          />
          <SearchField
            label="Search deliveries"
            value={typed}
            maxLength={100}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </Row>
      </div>
      <Paged
        query={query}
        noun="deliveries"
        empty={
          narrowed ? (
            <EmptyState title="No such delivery">Choose all, or search for less.</EmptyState>
          ) : (
            <EmptyState title="Nothing was told yet">
              Each delivery stands here for 30 days with what came of it.
            </EmptyState>
          )
        }
      >
        {(deliveries) => (
          <WorkList label="Deliveries">
            {deliveries.map((delivery) => (
              <DeliveryItem key={delivery.id} delivery={delivery} webhook={webhook} />
            ))}
          </WorkList>
        )}
      </Paged>
    </>
  );
};

const DeliveryItem = ({ delivery, webhook }: { delivery: WebhookDelivery; webhook: string }) => {
  const { slug } = useOrganization();
  const replay = useReplay(slug, webhook);
  const { id, event, action, project, state, outcome, times, receivedAt } = delivery;
  const { words, signal } = WORDS[state];
  const name = action === null ? event : `${event}.${action}`;
  return (
    <WorkItem
      title={name}
      tags={<Tag {...(signal ? { signal } : {})}>{words}</Tag>}
      reason={[
        outcome ?? (state === 'waiting' ? 'It is looked at soon.' : null),
        project,
        times > 1 ? `sent ${times} times` : null,
        delivery.delivery,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      cost={<When at={receivedAt} />}
      actions={
        state === 'waiting' ? undefined : (
          <Button
            size="small"
            aria-label={`Replay ${name}`}
            busy={replay.isPending && 'Replaying'}
            onClick={() => {
              replay.mutate(id, { onError: notifyTrouble });
            }}
          >
            Replay
          </Button>
        )
      }
    />
  );
};
