-- A system can have several repositories: the newest scan of each of them counts.
ALTER TABLE "scan" ADD COLUMN "repository" TEXT;

-- CreateIndex
CREATE INDEX "scan_organization_id_system_id_repository_scanned_at_idx" ON "scan"("organization_id", "system_id", "repository", "scanned_at");
