/**
 * SQL for where the person of this column belongs, as JSON. Left out: memberships that have ended, and
 * deleted organizations, save to their owners, who can restore them.
 */
export const membershipsOf = (user: string): string => `
  SELECT json_agg(json_build_object(
           'organizationId', o.id, 'slug', o.slug, 'name', o.name, 'role', m.role,
           'purgeAfter', o.purge_after,
           'systems', CASE WHEN m.role = 'reviewer' THEN
             (SELECT coalesce(json_agg(y.system_id), '[]') FROM membership_system y
              WHERE y.organization_id = m.organization_id AND y.user_id = m.user_id) END
         ) ORDER BY m.created_at)
  FROM membership m JOIN organization o ON o.id = m.organization_id
  WHERE m.user_id = ${user} AND (m.expires_at IS NULL OR m.expires_at > now())
    AND (o.deleted_at IS NULL OR m.role = 'owner')`;
