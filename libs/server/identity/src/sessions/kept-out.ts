/** SQL over a membership `m` of an organization `o`: whether the organization's provider is the only way to it. */
export const PROVIDER_DEMANDED = `(m.role <> 'owner' AND EXISTS (
  SELECT FROM sign_in_connection e JOIN sign_in_domain d ON d.organization_id = e.organization_id
  WHERE e.organization_id = o.id AND e.enforced AND d.proven_domain = (
    SELECT split_part(p.email_key, '@', -1) FROM "user" p WHERE p.id = m.user_id)))`;

/** SQL over a membership `m`: whether its person has no second factor. */
export const WITHOUT_FACTOR = `(NOT EXISTS (
    SELECT FROM totp_factor f WHERE f.user_id = m.user_id AND f.confirmed_at IS NOT NULL)
  AND NOT EXISTS (SELECT FROM passkey k WHERE k.user_id = m.user_id))`;

/** SQL over a membership `m`: whether its person has ever come through the organization's own provider. */
export const BY_PROVIDER = `EXISTS (
  SELECT FROM organization_identity i
  WHERE i.organization_id = m.organization_id AND i.user_id = m.user_id)`;

/**
 * SQL over a membership `m` of an organization `o`, for where there is no session to ask: whether no session that
 * the person can have opens the organization. Whoever comes through its provider needs nothing else.
 */
export const KEPT_OUT = `(NOT ${BY_PROVIDER}
  AND (${PROVIDER_DEMANDED} OR (o.second_factor_required AND ${WITHOUT_FACTOR})))`;
