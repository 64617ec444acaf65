import type { DirectConnection } from '@pitwall/testing';

/** A provider, a proven domain and somebody who has come through: they need an outside, so they are written. */
export async function fillSignIn(
  sql: DirectConnection,
  organizationId: string,
  word: string,
): Promise<void> {
  // A domain is proven by one organization alone, and the world may be built again.
  const domain = `${organizationId}.${word.toLowerCase()}.example`;
  await sql.query(
    `WITH connection AS (
       INSERT INTO sign_in_connection (id, organization_id, issuer, client_id, client_secret, enabled, enforced, role, checked_at, updated_at)
       VALUES (gen_random_uuid(), $1::uuid, $2, $3, 'sealed', false, false, 'member', now(), now()) RETURNING id),
     domain AS (
       INSERT INTO sign_in_domain (id, organization_id, domain, record, proof, proven_domain)
       VALUES (gen_random_uuid(), $1::uuid, $4, $3, 'dns', $4))
     INSERT INTO organization_identity (id, organization_id, connection_id, user_id, subject, email)
     SELECT gen_random_uuid(), $1::uuid, connection.id, m.user_id, $3, $3 FROM connection, membership m
     WHERE m.organization_id = $1::uuid`,
    [organizationId, `https://login.${word.toLowerCase()}.example`, `${word} client`, domain],
  );
}
