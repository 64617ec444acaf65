-- Who may touch what. Roles are made by the migration runner before any migration:
-- pitwall_app (a tenant's requests and jobs), pitwall_system (behind withSystem), pitwall_queue.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO pitwall_app, pitwall_system;

-- Puts the third wall around a table that carries organization_id. The tenant is set inside the
-- transaction; after one it reads as '', hence nullif. The sub-select is evaluated once a query.
CREATE FUNCTION protect_tenant_table(protected regclass, app_rights text) RETURNS void
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
END
$$;
REVOKE ALL ON FUNCTION protect_tenant_table(regclass, text) FROM PUBLIC;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY[
  'membership', 'invitation', 'team', 'api_token',
  'system', 'repository', 'figure_reading', 'system_symptom', 'incident',
  'scan', 'finding', 'answer', 'evidence',
  'task', 'task_dependency', 'sprint', 'export_run'
]) AS name;

-- History is written once.
SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT')
FROM unnest(ARRAY['audit_event', 'answer_revision', 'task_state_change']) AS name;
SELECT protect_tenant_table('snapshot', 'SELECT, INSERT, DELETE');

-- The tenant itself is its own row.
ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "organization" TO pitwall_app
  USING (id = (SELECT nullif(current_setting('pitwall.organization_id', true), '')::uuid))
  WITH CHECK (id = (SELECT nullif(current_setting('pitwall.organization_id', true), '')::uuid));
CREATE POLICY system ON "organization" TO pitwall_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON "organization" TO pitwall_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "organization" TO pitwall_system;

-- People belong to no tenant, but a tenant sees only its own members, and never a password's hash.
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;
CREATE POLICY members ON "user" FOR SELECT TO pitwall_app
  USING (EXISTS (
    SELECT FROM membership
    WHERE membership.user_id = "user".id
      AND membership.organization_id = (SELECT nullif(current_setting('pitwall.organization_id', true), '')::uuid)
  ));
CREATE POLICY system ON "user" TO pitwall_system USING (true) WITH CHECK (true);
GRANT SELECT (id, email, name) ON "user" TO pitwall_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "user" TO pitwall_system;

GRANT SELECT, INSERT, UPDATE, DELETE ON "session", "sign_in_link" TO pitwall_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON "idempotency_record" TO pitwall_system;

-- Released catalogues are the same for everyone and never change.
GRANT SELECT ON "catalogue_release" TO pitwall_app;
GRANT SELECT, INSERT ON "catalogue_release" TO pitwall_system;

-- A tenant's transaction may leave a job of its own, and see its own; only the dispatcher moves jobs.
ALTER TABLE "outbox_job" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outbox_job" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "outbox_job" TO pitwall_app
  USING (organization_id = (SELECT nullif(current_setting('pitwall.organization_id', true), '')::uuid))
  WITH CHECK (organization_id = (SELECT nullif(current_setting('pitwall.organization_id', true), '')::uuid));
CREATE POLICY system ON "outbox_job" TO pitwall_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "outbox_job" TO pitwall_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "outbox_job" TO pitwall_system;

-- The audit log cannot be rewritten, whatever rights a role is given later. Rows go only together
-- with their whole organization: a cascade runs inside its foreign key's trigger, hence the depth.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON "answer_revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER released_once BEFORE UPDATE OR DELETE ON "catalogue_release"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Counters of the rate limits. Losing them in a crash is harmless, so they are not logged.
CREATE UNLOGGED TABLE "rate_limit" (
  "key" varchar(255) PRIMARY KEY,
  "points" integer NOT NULL DEFAULT 0,
  "expire" bigint
);
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit" ("expire");
GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO pitwall_system;
