-- Evidence comes from code, from a database that was examined, and from reports of other tools. What is newest
-- is told within each kind, so that a report about a database does not replace a scan of the code.
ALTER TABLE "scan" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'code';
ALTER TABLE "scan" ADD CONSTRAINT "scan_kind_check" CHECK ("kind" IN ('code', 'database', 'import'));

-- The whole report where more is shown of it than its findings.
ALTER TABLE "scan" ADD COLUMN "report" JSONB;

-- CreateIndex
CREATE INDEX "scan_organization_id_system_id_kind_repository_scanned_at_idx" ON "scan"("organization_id", "system_id", "kind", "repository", "scanned_at");

-- DropIndex
DROP INDEX "scan_organization_id_system_id_repository_scanned_at_idx";
