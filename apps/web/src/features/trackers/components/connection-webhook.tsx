import type { TrackerConnection, WebhookWithSecret } from '@pitwall/contracts';
import { Button, Panel, Row, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { GiveSecretDialog } from '../../../lib/webhooks/give-secret-dialog.tsx';
import { WebhookSecretDialog } from '../../../lib/webhooks/webhook-secret-dialog.tsx';
import { WebhookPanel } from '../../../lib/webhooks/webhook-panel.tsx';
import { useAddWebhook, webhooksQuery } from '../../../lib/webhooks/webhooks-api.ts';
import { WEBHOOK_WORDS } from '../model/webhook-words.ts';

/** By what a connection is told of changes: its webhook, or the way to one. */
export const ConnectionWebhook = ({
  connection: { id, mapping, provider },
}: {
  connection: TrackerConnection;
}) => {
  const { where, makesSecret = false } = WEBHOOK_WORDS[provider];
  const { slug } = useOrganization();
  const { data } = useQuery(webhooksQuery(slug));
  const add = useAddWebhook(slug);
  const [made, setMade] = useState<WebhookWithSecret | null>(null);
  const close = () => {
    setMade(null);
  };
  if (data === undefined) return null;
  const webhook = data.items.find(({ connectionId }) => connectionId === id);
  const byApp = data.items.some(({ connectionId }) => connectionId === null);
  return (
    <>
      {webhook === undefined ? (
        <Panel title="Webhook" level={3}>
          <Stack gap="medium">
            <p>
              {byApp && provider === 'github'
                ? 'Repositories of the organization’s app are told of by its own webhook. A connection by a token needs one for itself. '
                : ''}
              {mapping.follow === 'off'
                ? 'By itself nothing is taken over from the tracker, as the settings say.'
                : `Without a webhook the tracker is looked at every ${mapping.everyMinutes} minutes.`}
            </p>
            <Row>
              <Button
                size="small"
                busy={add.isPending && 'Making one'}
                onClick={() => {
                  add.mutate({ connectionId: id }, { onSuccess: setMade, onError: notifyTrouble });
                }}
              >
                Be told at once
              </Button>
            </Row>
          </Stack>
        </Panel>
      ) : (
        <WebhookPanel
          key={webhook.id}
          webhook={webhook}
          where={where}
          theirSecret={makesSecret}
          level={3}
          folded
        />
      )}
      {made === null ? null : makesSecret ? (
        <GiveSecretDialog webhook={made} where={where} onClose={close} />
      ) : (
        <WebhookSecretDialog webhook={made} where={where} onClose={close} />
      )}
    </>
  );
};
