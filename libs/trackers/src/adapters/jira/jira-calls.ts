import type { RunClock } from '../../run/clock.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { RestClient } from '../rest-client.ts';
import { jiraError } from './jira-errors.ts';

const JIRA = { name: 'Jira', headers: { accept: 'application/json' }, errorOf: jiraError };

export class JiraCalls extends RestClient {
  constructor(root: string, transport: TrackerTransport, clock: RunClock) {
    super(JIRA, root, transport, clock);
  }
}
