-- An account that its person has deleted can be kept again until then; afterwards nothing of the person is left.
ALTER TABLE "user" ADD COLUMN "purge_after" TIMESTAMPTZ(3);
CREATE INDEX "user_purge_after_idx" ON "user"("purge_after");

CREATE TABLE "account_export" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_export_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "account_export_user_id_id_idx" ON "account_export"("user_id", "id");
CREATE INDEX "account_export_expires_at_idx" ON "account_export"("expires_at");
ALTER TABLE "account_export" ADD CONSTRAINT "account_export_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "account_export_part" (
    "export_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "account_export_part_pkey" PRIMARY KEY ("export_id", "number")
);
ALTER TABLE "account_export_part" ADD CONSTRAINT "account_export_part_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "account_export"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- People's own rows: only the system's role reaches them, a tenant's never.
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_export", "account_export_part" TO pitwall_system;

-- What a person did, in one organization or in all: the audit log by actor, and what goes with an account.
CREATE INDEX "audit_event_actor_user_id_organization_id_id_idx" ON "audit_event"("actor_user_id", "organization_id", "id");
CREATE INDEX "task_owner_id_idx" ON "task"("owner_id");

-- Still nobody rewrites history. Of somebody whose account is gone, or whose days to come back are over, the
-- network address and the e-mail address go; what was done, when and by whose id stays.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  person uuid;
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
  ELSIF TG_TABLE_NAME = 'audit_event' THEN
    IF NEW.before IS NOT DISTINCT FROM OLD.before - 'email'
       AND NEW.after IS NOT DISTINCT FROM OLD.after - 'email'
       AND (NEW.address IS NULL OR NEW.address = OLD.address)
       AND (to_jsonb(NEW) - ARRAY['before', 'after', 'address']) = (to_jsonb(OLD) - ARRAY['before', 'after', 'address']) THEN
      -- A row about an invitation is about whoever it was sent to.
      IF OLD.subject_type = 'invitation' THEN
        IF NEW.address IS NOT DISTINCT FROM OLD.address
           AND NOT EXISTS (SELECT FROM "user" u
                           WHERE u.email_key IN (lower(OLD.before->>'email'), lower(OLD.after->>'email'))
                             AND (u.purge_after IS NULL OR u.purge_after > now())) THEN
          RETURN NEW;
        END IF;
      END IF;
      person := OLD.actor_user_id;
      IF person IS NOT NULL AND NOT EXISTS (SELECT FROM "user" u WHERE u.id = person
                                            AND (u.purge_after IS NULL OR u.purge_after > now())) THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
