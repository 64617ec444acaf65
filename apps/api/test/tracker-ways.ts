import type { TrialTracker } from '@pitwall/trackers/testing';

export const WAY_TOKEN = 'a-token-for-tests';
const LINEAR_KEY = 'lin_api_a-token-for-tests';

export interface TrackerWay {
  provider: TrialTracker['name'];
  /** Where the service stands in the world. */
  serviceOrigin: string;
  /** As people give it, of a service of their own at this origin. */
  address: (origin: string) => string;
  project: string;
  credential: object;
  options: Record<string, unknown>;
  authorization: string;
}

const EMAIL = 'ada@acme.example';

export const GITHUB_WAY: TrackerWay = {
  provider: 'github',
  serviceOrigin: 'https://api.github.com',
  address: (origin) => origin,
  project: 'acme/shop',
  credential: { token: WAY_TOKEN },
  options: {},
  authorization: `Bearer ${WAY_TOKEN}`,
};

/** Trackers beside GitHub, each connected as its users would. */
export const TRACKER_WAYS: readonly TrackerWay[] = [
  {
    provider: 'gitlab',
    serviceOrigin: 'https://gitlab.com',
    address: (origin) => origin,
    project: 'acme/shop',
    credential: { token: WAY_TOKEN },
    options: {},
    authorization: `Bearer ${WAY_TOKEN}`,
  },
  {
    provider: 'jira',
    serviceOrigin: 'https://acme.atlassian.net',
    address: (origin) => origin,
    project: 'SHOP',
    credential: { email: EMAIL, token: WAY_TOKEN },
    options: {},
    authorization: `Basic ${Buffer.from(`${EMAIL}:${WAY_TOKEN}`).toString('base64')}`,
  },
  {
    provider: 'linear',
    serviceOrigin: 'https://api.linear.app',
    address: (origin) => `${origin}/graphql`,
    project: 'ENG',
    credential: { token: LINEAR_KEY },
    options: { project: 'https://linear.app/acme/project/rework-1a2b3c4d5e6f/overview' },
    authorization: LINEAR_KEY,
  },
];
