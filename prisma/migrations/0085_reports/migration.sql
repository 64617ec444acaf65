-- Reports: as files, shared by links, and mailed each month. Without a system they are about the organization,
-- and whoever sees chosen systems alone sees none of those.
CREATE TABLE "report_run" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID,
    "format" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "result" BYTEA,
    "error" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_run_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_run_organization_id_system_id_idx" ON "report_run"("organization_id", "system_id");
CREATE INDEX "report_run_organization_id_id_idx" ON "report_run"("organization_id", "id");
ALTER TABLE "report_run" ADD CONSTRAINT "report_run_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_run" ADD CONSTRAINT "report_run_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "report_share" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID,
    "token_hash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "views" INTEGER NOT NULL DEFAULT 0,
    "last_viewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_share_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "report_share_token_hash_key" ON "report_share"("token_hash");
CREATE INDEX "report_share_organization_id_system_id_idx" ON "report_share"("organization_id", "system_id");
CREATE INDEX "report_share_organization_id_id_idx" ON "report_share"("organization_id", "id");
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "report_schedule" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID,
    "day" INTEGER NOT NULL,
    "recipient_ids" UUID[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_for" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_schedule_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_schedule_organization_id_system_id_idx" ON "report_schedule"("organization_id", "system_id");
CREATE INDEX "report_schedule_organization_id_id_idx" ON "report_schedule"("organization_id", "id");
ALTER TABLE "report_schedule" ADD CONSTRAINT "report_schedule_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_schedule" ADD CONSTRAINT "report_schedule_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['report_run', 'report_share', 'report_schedule']) AS name;
