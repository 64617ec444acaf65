import type { TrackerConnection, TrackerOffers } from '@pitwall/contracts';
import { type Referee, type ShownIssue, TRIAL_TRACKERS } from '@pitwall/trackers/testing';
import { tryCommand } from '../../../cli/src/testing/trial.ts';
import type { Client } from '../api-harness.ts';
import { startTrackerService } from '../tracker-service.ts';
import type { TrackerWay } from '../tracker-ways.ts';

/** Of one tracker: what the command said, and the issue of one task as it stands there then. */
export interface ShownExport {
  provider: TrackerWay['provider'];
  project: string;
  dryRun: string;
  export: string;
  again: string;
  issue: ShownIssue;
}

export interface ExportPlace {
  ana: Client;
  /** The path of a system. */
  system: string;
  /** For the command. */
  env: Record<string, string>;
  /** The title of the task that is shown. */
  title: string;
}

/** Options that the demonstration's teams would choose. */
const OPTIONS: Record<string, object> = {
  github: {},
  gitlab: { weight: true },
  jira: { estimateField: 'customfield_10016' },
  linear: { estimates: 'fibonacci' },
};

/** Connects an empty tracker, maps priorities as it usually calls them, and exports a system by the command. */
export async function showExport(way: TrackerWay, place: ExportPlace): Promise<ShownExport> {
  const { ana, system, env, title } = place;
  const fake = TRIAL_TRACKERS.find(({ name }) => name === way.provider);
  if (!fake) throw new Error(`There is no fake ${way.provider}.`);
  const referee: Referee = await fake.referee();
  const service = await startTrackerService(fake, way.serviceOrigin, referee);
  service.authorizations.add(way.authorization);
  const made = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
    provider: way.provider,
    project: way.project,
    baseUrl: way.address(service.origin),
    credential: way.credential,
    options: { ...way.options, ...OPTIONS[way.provider] },
  });
  const tracker = `${system}/trackers/${made.id}`;
  const { usualPriorities } = await ana.expect<TrackerOffers>(200, 'GET', `${tracker}/offers`);
  const mapping = { ...made.mapping, priorities: usualPriorities };
  await ana.expect(200, 'PATCH', tracker, { version: made.version, mapping });
  const sync = async (...flags: string[]): Promise<string> => {
    const { code, output, messages } = await tryCommand(
      ['sync', `${way.provider}:${way.project}`, ...flags],
      { env },
    );
    if (code !== 0) throw new Error(`The command ended with ${code}: ${messages}`);
    return output.trimEnd();
  };
  const dryRun = await sync('--dry-run');
  if (service.world.issues().length > 0) throw new Error('A dry run wrote something.');
  const exported = await sync();
  const again = await sync();
  const issue = service.world.issues().find((each) => each.title === title);
  if (!issue) throw new Error(`There is no issue "${title}".`);
  if (service.violations.length > 0) throw new Error(service.violations.join('\n'));
  const { provider, project } = way;
  const shown = { provider, project, dryRun, export: exported, again, issue: issue.shown() };
  await ana.expect(204, 'DELETE', tracker);
  await service.close();
  return shown;
}
