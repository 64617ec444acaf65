-- Addresses by which programs of a person read what happened, or what is to come.
CREATE TABLE "feed_link" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "system_id" UUID,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "feed_link_token_hash_key" ON "feed_link"("token_hash");
CREATE INDEX "feed_link_organization_id_system_id_idx" ON "feed_link"("organization_id", "system_id");
CREATE INDEX "feed_link_organization_id_user_id_idx" ON "feed_link"("organization_id", "user_id");
ALTER TABLE "feed_link" ADD CONSTRAINT "feed_link_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "feed_link" ADD CONSTRAINT "feed_link_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('feed_link', 'SELECT, INSERT, UPDATE, DELETE');

-- What happened is read newest first, page by page, over the whole organization.
CREATE INDEX "answer_revision_organization_id_answered_at_id_idx" ON "answer_revision"("organization_id", "answered_at", "id");
CREATE INDEX "comment_organization_id_created_at_id_idx" ON "comment"("organization_id", "created_at", "id");
CREATE INDEX "task_state_change_organization_id_at_id_idx" ON "task_state_change"("organization_id", "at", "id");
CREATE INDEX "incident_organization_id_created_at_id_idx" ON "incident"("organization_id", "created_at", "id");
CREATE INDEX "snapshot_organization_id_created_at_id_idx" ON "snapshot"("organization_id", "created_at", "id");
CREATE INDEX "scan_organization_id_received_at_id_idx" ON "scan"("organization_id", "received_at", "id");
