import type { TrackerProvider } from '@pitwall/contracts';
import { githubFactory } from './github.ts';
import { gitlabFactory } from './gitlab.ts';
import { jiraFactory } from './jira.ts';
import { linearFactory } from './linear.ts';
import type { ProviderFactory } from './provider-factory.ts';

/** Trackers that the server can talk to, each from a file beside this one. */
const REGISTERED: readonly ProviderFactory[] = [
  githubFactory,
  jiraFactory,
  linearFactory,
  gitlabFactory,
];

/** @throws Error for one that is not registered. */
export function factoryOf(provider: TrackerProvider): ProviderFactory {
  const found = REGISTERED.find((each) => each.provider === provider);
  if (!found) throw new Error(`No tracker "${provider}" is registered.`);
  return found;
}
