import type { TrackerProvider } from '@pitwall/contracts';
import { githubWebhooks } from './github.ts';
import { gitlabWebhooks } from './gitlab.ts';
import { jiraWebhooks } from './jira.ts';
import { linearWebhooks } from './linear.ts';
import type { WebhookProvider } from './webhook-provider.ts';

/** Providers whose webhooks are understood, each from a file beside this one. */
const REGISTERED: Readonly<Record<TrackerProvider, WebhookProvider>> = {
  github: githubWebhooks,
  gitlab: gitlabWebhooks,
  jira: jiraWebhooks,
  linear: linearWebhooks,
};

export const webhooksOf = (provider: TrackerProvider): WebhookProvider => REGISTERED[provider];
