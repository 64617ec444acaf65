import type { TrackerProvider } from '@pitwall/contracts';
import { githubWebhooks } from './github.ts';
import type { WebhookProvider } from './webhook-provider.ts';

/** Providers whose webhooks are understood, each from a file beside this one. */
const REGISTERED: Readonly<Partial<Record<TrackerProvider, WebhookProvider>>> = {
  github: githubWebhooks,
};

/** Null for one whose webhooks are not understood: it is asked at intervals. */
export const webhooksOf = (provider: TrackerProvider): WebhookProvider | null =>
  REGISTERED[provider] ?? null;
