-- Checks of proposed changes: whether they are made, and each of them.
ALTER TABLE "system_scanning"
    ADD COLUMN "checks" TEXT NOT NULL DEFAULT 'off',
    ADD COLUMN "failing_impact" INTEGER NOT NULL DEFAULT 3;

CREATE TABLE "change_check" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "repository" TEXT NOT NULL,
    "number" INTEGER,
    "head" TEXT NOT NULL,
    "base" TEXT,
    "state" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "check_run" BIGINT,
    "conclusion" TEXT,
    "fresh" INTEGER NOT NULL DEFAULT 0,
    "regressed" INTEGER NOT NULL DEFAULT 0,
    "resolved" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_check_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "change_check_organization_id_id_key" ON "change_check"("organization_id", "id");
CREATE UNIQUE INDEX "change_check_organization_id_system_id_repository_head_key" ON "change_check"("organization_id", "system_id", "repository", "head");
CREATE INDEX "change_check_organization_id_system_id_id_idx" ON "change_check"("organization_id", "system_id", "id");
ALTER TABLE "change_check" ADD CONSTRAINT "change_check_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table('change_check'::regclass, 'SELECT, INSERT, UPDATE, DELETE');
