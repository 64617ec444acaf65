import type { TrackerProvider } from '@pitwall/contracts';

interface WebhookWords {
  /** Where a webhook's address and secret are entered there, as a sentence. */
  where: string;
  /** The tracker makes the secret: it is copied from there. */
  makesSecret?: boolean;
}

export const WEBHOOK_WORDS: Readonly<Record<TrackerProvider, WebhookWords>> = {
  github: {
    where:
      'At GitHub in the repository’s settings under Webhooks, with the content type application/json and the events Issues, Labels, Milestones, Sub-issues, Pushes and Pull requests.',
  },
  jira: {
    where:
      'At Jira an administrator enters them under Settings, System, WebHooks, with the events of issues and of issue links, and the JQL “project = KEY”.',
  },
  linear: {
    where:
      'At Linear in Settings, API, make a webhook for this team with the URL and the events Issues, Labels and Project milestones. Linear shows its signing secret there: enter it here.',
    makesSecret: true,
  },
  gitlab: {
    where:
      'At GitLab in the project’s settings under Webhooks, with the triggers Issues, Merge requests, Milestones and Push. The secret is the signing token where your GitLab has one, else the secret token.',
  },
};
