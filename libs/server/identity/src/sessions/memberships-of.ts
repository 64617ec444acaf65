import { PROVIDER_DEMANDED, WITHOUT_FACTOR } from './kept-out.ts';

/**
 * SQL for where the person of this column belongs, as JSON. Left out: memberships that have ended, and
 * deleted organizations, save to their owners, who can restore them.
 *
 * `connection` is an alias of sign_in_connection: where its row is there, an organization's provider has made the
 * session. Then it is for that organization alone, and for at most an admin: whoever sets the provider up must not
 * come in as an owner by it. Otherwise each organization says whether its provider is the only way to it, and
 * whether a second factor is missing. Where an account has one, no session of the person's own began without it.
 */
export const membershipsOf = (user: string, connection: string | null = null): string => `
  SELECT json_agg(json_build_object(
           'organizationId', o.id, 'slug', o.slug, 'name', o.name,
           'role', ${connection === null ? 'm.role' : `CASE WHEN ${connection}.id IS NOT NULL AND m.role = 'owner' THEN 'admin' ELSE m.role END`},
           'purgeAfter', o.purge_after, 'sample', o.sample_for_id IS NOT NULL,
           'systems', CASE WHEN m.role = 'reviewer' THEN
             (SELECT coalesce(json_agg(y.system_id), '[]') FROM membership_system y
              WHERE y.organization_id = m.organization_id AND y.user_id = m.user_id) END,
           'providerRequired', ${notBy(connection)}${PROVIDER_DEMANDED},
           'factorRequired', ${notBy(connection)}o.second_factor_required AND ${WITHOUT_FACTOR}
         ) ORDER BY m.created_at)
  FROM membership m JOIN organization o ON o.id = m.organization_id
  WHERE m.user_id = ${user} AND (m.expires_at IS NULL OR m.expires_at > now())
    AND (o.deleted_at IS NULL OR m.role = 'owner')
    ${connection === null ? '' : `AND (${connection}.id IS NULL OR (o.id = ${connection}.organization_id AND o.deleted_at IS NULL))`}`;

const notBy = (connection: string | null): string =>
  connection === null ? '' : `${connection}.id IS NULL AND `;
