import { useQuery } from '@tanstack/react-query';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { WebhookPanel } from '../../../lib/webhooks/webhook-panel.tsx';
import { webhooksQuery } from '../../../lib/webhooks/webhooks-api.ts';

/** The webhook that came with the app. */
export const AppWebhook = ({ id }: { id: string }) => {
  const { slug } = useOrganization();
  const { data } = useQuery(webhooksQuery(slug));
  const webhook = data?.items.find((one) => one.id === id);
  return webhook === undefined ? null : (
    <WebhookPanel
      webhook={webhook}
      where="At GitHub on the app’s page under General, Webhook, as the webhook’s secret."
    />
  );
};
