import { GITHUB_API } from '@pitwall/contracts';
import { isLoopbackName } from '@pitwall/server-kernel';

/** Of the API of a GitHub, as connections name it. */
export const apiOf = (site: string): string =>
  site === 'https://github.com' ? GITHUB_API : `${site}/api/v3`;

/** Names are taken once over all of GitHub and have 34 letters; people may change it there. */
const NAME_LENGTH = 34;

export interface ManifestParts {
  organization: { name: string; slug: string };
  publicUrl: string;
  /** Null where no webhook can reach this Pitwall. */
  webhookAddress: string | null;
}

/**
 * The app as GitHub is asked to make it: no more rights than what is used. Issues are written, checks are
 * written on pull requests, everything else is read.
 */
export function manifestOf({ organization, publicUrl, webhookAddress }: ManifestParts): object {
  const back = `${publicUrl}/${organization.slug}/settings/github`;
  return {
    name: `Pitwall ${organization.name}`.slice(0, NAME_LENGTH).trim(),
    url: publicUrl,
    description: 'Keeps issues in step with Pitwall’s tasks, and scans what is merged.',
    public: false,
    redirect_url: back,
    setup_url: back,
    setup_on_update: true,
    default_permissions: {
      metadata: 'read',
      contents: 'read',
      issues: 'write',
      pull_requests: 'read',
      checks: 'write',
    },
    ...(webhookAddress === null
      ? {}
      : {
          hook_attributes: { url: `${publicUrl}/api/v1/webhooks/${webhookAddress}`, active: true },
          default_events: ['issues', 'sub_issues', 'label', 'milestone', 'push', 'pull_request'],
        }),
  };
}

/** GitHub refuses an address that it cannot reach; a firewall it cannot know of. */
export function isReachable(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl);
  return !isLoopbackName(hostname) && !/\.(local|internal|localhost)$/.test(hostname);
}
