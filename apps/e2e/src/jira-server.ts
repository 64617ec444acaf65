import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemRunClock } from '../../../libs/trackers/src/run/clock.ts';
import type { TrackerRequest } from '../../../libs/trackers/src/run/transport.ts';
import { FakeJira } from '../../../libs/trackers/src/testing/jira/fake-jira.ts';

/** A Jira Cloud on this machine. */
export interface JiraServer {
  jira: FakeJira;
  site: string;
  /** Whether it takes the credential. */
  letsIn: boolean;
  close(): Promise<void>;
}

export async function startJiraServer(): Promise<JiraServer> {
  const jira = new FakeJira(systemRunClock);
  const door = { letsIn: true };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (!door.letsIn) {
        response.writeHead(401).end('{"errorMessages":["Client must be authenticated"]}');
        return;
      }
      const body = Buffer.concat(parts).toString();
      const {
        status,
        headers,
        body: text,
      } = jira.handle({
        method: request.method as TrackerRequest['method'],
        url: `https://acme.atlassian.net${request.url ?? ''}`,
        headers: {},
        ...(body === '' ? {} : { json: JSON.parse(body) as unknown }),
      });
      response.writeHead(status, headers).end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(door, {
    jira,
    site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
