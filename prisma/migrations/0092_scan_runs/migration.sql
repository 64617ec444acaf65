-- Scans of repositories on the server, and how a system is scanned by itself.
CREATE TABLE "scan_run" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "repository" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT,
    "branch" TEXT,
    "commit" TEXT,
    "report_id" UUID,
    "known" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "waiting_for" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "scan_run_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "scan_run_organization_id_id_key" ON "scan_run"("organization_id", "id");
CREATE UNIQUE INDEX "scan_run_organization_id_system_id_waiting_for_key" ON "scan_run"("organization_id", "system_id", "waiting_for");
CREATE INDEX "scan_run_organization_id_system_id_repository_id_idx" ON "scan_run"("organization_id", "system_id", "repository", "id");
ALTER TABLE "scan_run" ADD CONSTRAINT "scan_run_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "system_scanning" (
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "on_push" BOOLEAN NOT NULL DEFAULT false,
    "checks" TEXT NOT NULL DEFAULT 'off',
    "impact" INTEGER NOT NULL DEFAULT 3,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "system_scanning_pkey" PRIMARY KEY ("organization_id", "system_id")
);
ALTER TABLE "system_scanning" ADD CONSTRAINT "system_scanning_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['scan_run', 'system_scanning']) AS name;
