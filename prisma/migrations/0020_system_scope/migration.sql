-- Memberships that end, and that are for chosen systems alone.
ALTER TABLE "membership" ADD COLUMN "expires_at" TIMESTAMPTZ(3);
CREATE TABLE "membership_system" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,

    CONSTRAINT "membership_system_pkey" PRIMARY KEY ("organization_id", "user_id", "system_id")
);
CREATE INDEX "membership_system_organization_id_system_id_idx" ON "membership_system"("organization_id", "system_id");
ALTER TABLE "membership_system" ADD CONSTRAINT "membership_system_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "membership_system" ADD CONSTRAINT "membership_system_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('membership_system', 'SELECT, INSERT, DELETE');

ALTER TABLE "invitation" ADD COLUMN "system_ids" UUID[];
ALTER TABLE "invitation" ADD COLUMN "access_until" TIMESTAMPTZ(3);
ALTER TABLE "invitation" ADD COLUMN "sent_at" TIMESTAMPTZ(3);

-- A token of a person ends with their membership; one of the organization does not.
ALTER TABLE "api_token" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'personal';
ALTER TABLE "api_token" ADD COLUMN "all_systems" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "api_token" ADD COLUMN "system_ids" UUID[];

-- An organization that was deleted can be restored until it is purged.
ALTER TABLE "organization" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);
ALTER TABLE "organization" ADD COLUMN "purge_after" TIMESTAMPTZ(3);

-- The wall within a tenant: a transaction that is told of systems sees and changes those alone. Restrictive,
-- so that it narrows what the tenant's own policy admits. Not told, it is about the whole organization.
CREATE FUNCTION systems_unlimited() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('pitwall.system_ids', true), '') IS NULL $$;
CREATE FUNCTION systems_chosen() RETURNS uuid[] LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('pitwall.system_ids', true), '')::uuid[] $$;

CREATE FUNCTION limit_to_systems(protected regclass, condition text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE POLICY systems ON %s AS RESTRICTIVE TO pitwall_app USING ((SELECT systems_unlimited()) OR %s)',
    protected, condition);
END
$$;
REVOKE ALL ON FUNCTION limit_to_systems(regclass, text) FROM PUBLIC;

-- From here on a tenant's table with a system_id is limited by itself.
CREATE OR REPLACE FUNCTION protect_tenant_table(protected regclass, app_rights text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  tenant constant text := '(SELECT nullif(current_setting(''pitwall.organization_id'', true), '''')::uuid)';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
  EXECUTE format('CREATE POLICY tenant ON %s TO pitwall_app USING (organization_id = %s) WITH CHECK (organization_id = %s)', protected, tenant, tenant);
  EXECUTE format('CREATE POLICY system ON %s TO pitwall_system USING (true) WITH CHECK (true)', protected);
  EXECUTE format('GRANT %s ON %s TO pitwall_app', app_rights, protected);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO pitwall_system', protected);
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = protected AND attname = 'system_id' AND NOT attisdropped) THEN
    PERFORM limit_to_systems(protected, 'system_id = ANY ((SELECT systems_chosen())::uuid[])');
  END IF;
END
$$;

SELECT limit_to_systems(c.oid::regclass, 'system_id = ANY ((SELECT systems_chosen())::uuid[])')
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'system_id' AND NOT a.attisdropped
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'systems');

SELECT limit_to_systems('system', 'id = ANY ((SELECT systems_chosen())::uuid[])');
-- Rows of rows: what they hang on is limited in turn.
SELECT limit_to_systems('answer_revision', 'EXISTS (SELECT FROM answer a WHERE a.organization_id = answer_revision.organization_id AND a.id = answer_id)');
SELECT limit_to_systems('evidence', 'EXISTS (SELECT FROM answer a WHERE a.organization_id = evidence.organization_id AND a.id = answer_id)');
SELECT limit_to_systems('finding', 'EXISTS (SELECT FROM scan s WHERE s.organization_id = finding.organization_id AND s.id = scan_id)');
SELECT limit_to_systems('task_dependency', 'EXISTS (SELECT FROM task t WHERE t.organization_id = task_dependency.organization_id AND t.id = task_id)');
SELECT limit_to_systems('task_state_change', 'EXISTS (SELECT FROM task t WHERE t.organization_id = task_state_change.organization_id AND t.id = task_id)');
-- A team and its sprints are seen by whom one of its systems is.
SELECT limit_to_systems('team', 'EXISTS (SELECT FROM system s WHERE s.organization_id = team.organization_id AND s.team_id = team.id)');
SELECT limit_to_systems('sprint', 'EXISTS (SELECT FROM system s WHERE s.organization_id = sprint.organization_id AND s.team_id = sprint.team_id)');

-- How long an organization keeps what piles up, in days.
ALTER TABLE "organization" ADD COLUMN "audit_days" INTEGER NOT NULL DEFAULT 730;
ALTER TABLE "organization" ADD COLUMN "scan_days" INTEGER NOT NULL DEFAULT 365;
ALTER TABLE "organization" ADD CONSTRAINT "organization_audit_days_check" CHECK ("audit_days" BETWEEN 90 AND 3650);
ALTER TABLE "organization" ADD CONSTRAINT "organization_scan_days_check" CHECK ("scan_days" BETWEEN 30 AND 3650);

-- Still nobody rewrites the audit log, and the tenant's role has no right to delete from it. The database lets
-- a row go when its time is over, or when the days in which its deleted organization could be restored are.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF pg_trigger_depth() > 1 THEN
      RETURN OLD;
    END IF;
    IF TG_TABLE_NAME = 'audit_event' THEN
      IF EXISTS (SELECT FROM organization o WHERE o.id = OLD.organization_id
                 AND (o.purge_after < now() OR OLD.at < now() - make_interval(days => o.audit_days))) THEN
        RETURN OLD;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE INDEX "audit_event_organization_id_at_idx" ON "audit_event"("organization_id", "at");
