-- What one person did, newest first: without these, a page of it reads all that ever happened in the organization.
CREATE INDEX "answer_revision_organization_id_answered_by_id_answered_at__idx" ON "answer_revision" ("organization_id", "answered_by_id", "answered_at", "id");
CREATE INDEX "comment_organization_id_author_id_created_at_id_idx" ON "comment" ("organization_id", "author_id", "created_at", "id");
CREATE INDEX "task_state_change_organization_id_changed_by_id_at_id_idx" ON "task_state_change" ("organization_id", "changed_by_id", "at", "id");
CREATE INDEX "incident_organization_id_created_by_id_created_at_id_idx" ON "incident" ("organization_id", "created_by_id", "created_at", "id");
CREATE INDEX "snapshot_organization_id_created_by_id_created_at_id_idx" ON "snapshot" ("organization_id", "created_by_id", "created_at", "id");
CREATE INDEX "scan_organization_id_received_by_id_received_at_id_idx" ON "scan" ("organization_id", "received_by_id", "received_at", "id");
