import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Envelope } from '@pitwall/server-kernel';
import type { DirectConnection } from '@pitwall/testing';

const { privateKey: PRIVATE_KEY } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** An app at GitHub with its installation, and webhooks that were told something: they need an outside. */
export async function fillWebhooks(
  sql: DirectConnection,
  envelope: Envelope,
  organizationId: string,
  word: string,
): Promise<void> {
  const appId = randomUUID();
  const key = envelope.seal(PRIVATE_KEY, {
    organization: organizationId,
    table: 'github_app',
    row: appId,
    field: 'private_key',
  });
  const webhookId = randomUUID();
  const secret = envelope.seal('what signs deliveries', {
    organization: organizationId,
    table: 'webhook',
    row: webhookId,
    field: 'secret',
  });
  await sql.query(
    `WITH app AS (
       INSERT INTO github_app (id, organization_id, base_url, app_id, name, url, private_key)
       VALUES ($5::uuid, $1::uuid, 'https://github.example/api/v3', 7, $2, $3, $4) RETURNING id),
     installation AS (
       INSERT INTO github_installation (id, organization_id, github_app_id, installation_id, account, repositories, suspended)
       SELECT gen_random_uuid(), $1::uuid, app.id, 7, $2, 'all', false FROM app),
     begun AS (
       INSERT INTO github_registration (id, organization_id, user_id, secret_state, site, expires_at)
       SELECT gen_random_uuid(), $1::uuid, m.user_id, $2, $3, now() + interval '1 day' FROM membership m
       WHERE m.organization_id = $1::uuid),
     webhook AS (
       INSERT INTO webhook (id, organization_id, system_id, provider, connection_id, address, secret)
       SELECT $6::uuid, $1::uuid, c.system_id, 'github', c.id, left(md5($2 || c.id::text), 32), $7
       FROM tracker_connection c WHERE c.organization_id = $1::uuid ORDER BY c.id LIMIT 1 RETURNING id)
     INSERT INTO webhook_delivery (id, organization_id, webhook_id, delivery, event, project, signal, state, outcome)
     SELECT gen_random_uuid(), $1::uuid, webhook.id, $2, 'issues', $2, '{"kind":"none"}', 'done', $2 FROM webhook`,
    [
      organizationId,
      word,
      `https://github.example/${word.toLowerCase()}`,
      key,
      appId,
      webhookId,
      secret,
    ],
  );
}
