import type { Webhook, WebhookWithSecret } from '@pitwall/contracts';
import { Button, ConfirmDialog, NoticeBar, notify, Panel, Row, When } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../attempt.ts';
import { notifyTrouble } from '../notices.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { Deliveries } from './deliveries.tsx';
import { GiveSecretDialog } from './give-secret-dialog.tsx';
import { WebhookSecretDialog } from './webhook-secret-dialog.tsx';
import { useRemoveWebhook, useRotateWebhook } from './webhooks-api.ts';

export interface WebhookPanelProps {
  webhook: Webhook;
  /** Where at the tracker a new secret is entered, as a sentence. */
  where: string;
  /** The tracker makes the secret: it is entered here, not there. */
  theirSecret?: boolean;
  level?: 2 | 3;
  /** What it told is behind a button at first. */
  folded?: boolean;
}

/** A webhook: when it last told something, another secret, and its deliveries. */
export const WebhookPanel = ({
  webhook,
  where,
  theirSecret = false,
  level,
  folded = false,
}: WebhookPanelProps) => {
  const { slug } = useOrganization();
  const rotate = useRotateWebhook(slug);
  const remove = useRemoveWebhook(slug);
  const [asking, setAsking] = useState<'rotate' | 'give' | 'remove' | null>(null);
  const [made, setMade] = useState<WebhookWithSecret | null>(null);
  const [open, setOpen] = useState(!folded);
  const { id, connectionId, lastDeliveryAt, previousSecretUntil, refusedAt } = webhook;
  const close = () => {
    setAsking(null);
  };
  return (
    <>
      {refusedAt === null || (lastDeliveryAt !== null && lastDeliveryAt > refusedAt) ? null : (
        <NoticeBar signal="behind" title="What the tracker told was refused.">
          Its signature was not made with this webhook’s secret (<When at={refusedAt} />
          ). {theirSecret ? 'Enter the secret that the tracker shows.' : `Make another. ${where}`}
        </NoticeBar>
      )}
      <Panel
        title="Webhook"
        {...(level === undefined ? {} : { level })}
        flush={open}
        detail={
          <>
            {lastDeliveryAt === null ? (
              'It has told nothing yet.'
            ) : (
              <>
                Told something <When at={lastDeliveryAt} />.
              </>
            )}
            {previousSecretUntil === null ? null : (
              <>
                {' '}
                The secret of before counts until <When at={previousSecretUntil} />.
              </>
            )}
          </>
        }
        aside={
          <Row>
            <Button
              size="small"
              onClick={() => {
                setAsking(theirSecret ? 'give' : 'rotate');
              }}
            >
              Another secret…
            </Button>
            {connectionId === null ? null : (
              <Button
                size="small"
                onClick={() => {
                  setAsking('remove');
                }}
              >
                Remove the webhook…
              </Button>
            )}
          </Row>
        }
      >
        {open ? (
          <Deliveries webhook={id} />
        ) : (
          <Button
            size="small"
            onClick={() => {
              setOpen(true);
            }}
          >
            Show deliveries
          </Button>
        )}
      </Panel>
      <ConfirmDialog
        open={asking === 'rotate'}
        onOpenChange={close}
        title="Make another secret?"
        confirm="Make another"
        cancel="Leave it"
        harmless
        busy={rotate.isPending && 'Making it'}
        onConfirm={() => {
          rotate.mutate(id, {
            onSuccess: (answered) => {
              close();
              setMade(answered);
            },
            onError: notifyTrouble,
          });
        }}
      >
        It is shown once. The secret of before counts for another day, so that nothing is lost until
        you have entered the new one.
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'remove'}
        onOpenChange={close}
        title="Remove the webhook?"
        confirm="Remove it"
        busy={remove.isPending && 'Removing'}
        onConfirm={() => {
          attempt(
            remove.mutateAsync(id),
            () => {
              close();
              notify({ title: 'The webhook is removed', detail: 'Delete it at the tracker, too.' });
            },
            notifyTrouble,
          );
        }}
      >
        Its address stops answering, and its deliveries are deleted. Changes are looked for at
        intervals again.
      </ConfirmDialog>
      {asking === 'give' ? (
        <GiveSecretDialog webhook={webhook} where={where} onClose={close} />
      ) : null}
      {made === null ? null : (
        <WebhookSecretDialog
          webhook={made}
          where={where}
          onClose={() => {
            setMade(null);
          }}
        />
      )}
    </>
  );
};
