import { QueueConnection } from '../broker/queue-connection.ts';

export interface ChildListenerOptions {
  queueUrl: string;
  redisUrl: string | null;
  organizationId: string;
}

/** A process that hears an organization's live updates, and tells each. */
export async function run(
  { queueUrl, redisUrl, organizationId }: ChildListenerOptions,
  tell: (message: unknown) => void,
): Promise<void> {
  const log = { info: () => undefined, warn: console.warn, error: console.error };
  const connection = new QueueConnection({ queueUrl, redisUrl, log });
  await connection.ready();
  await connection.live.subscribe(organizationId, tell);
  tell('listens');
}
