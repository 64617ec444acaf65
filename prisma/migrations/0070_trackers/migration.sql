-- Systems in step with trackers: connections, links, conflicts, and syncs with their journals.
CREATE TABLE "tracker_connection" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "base_url" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "credential" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_synced_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tracker_connection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "tracker_connection_organization_id_id_key" ON "tracker_connection"("organization_id", "id");
CREATE UNIQUE INDEX "tracker_connection_organization_id_system_id_provider_base__key" ON "tracker_connection"("organization_id", "system_id", "provider", "base_url", "project");
ALTER TABLE "tracker_connection" ADD CONSTRAINT "tracker_connection_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "tracker_link" (
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "issue_key" TEXT NOT NULL,
    "reference" JSONB NOT NULL,
    "base" JSONB NOT NULL,
    "blocked_by" UUID[],
    "steps" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracker_link_pkey" PRIMARY KEY ("organization_id","connection_id","task_id")
);
CREATE UNIQUE INDEX "tracker_link_organization_id_connection_id_issue_key_key" ON "tracker_link"("organization_id", "connection_id", "issue_key");
CREATE INDEX "tracker_link_organization_id_task_id_idx" ON "tracker_link"("organization_id", "task_id");
ALTER TABLE "tracker_link" ADD CONSTRAINT "tracker_link_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "tracker_connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tracker_link" ADD CONSTRAINT "tracker_link_organization_id_task_id_fkey" FOREIGN KEY ("organization_id", "task_id") REFERENCES "task"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "tracker_conflict" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "reference" JSONB NOT NULL,
    "field" TEXT NOT NULL,
    "base" JSONB NOT NULL,
    "ours" JSONB NOT NULL,
    "theirs" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tracker_conflict_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "tracker_conflict_organization_id_connection_id_task_id_fiel_key" ON "tracker_conflict"("organization_id", "connection_id", "task_id", "field");
CREATE INDEX "tracker_conflict_organization_id_task_id_idx" ON "tracker_conflict"("organization_id", "task_id");
ALTER TABLE "tracker_conflict" ADD CONSTRAINT "tracker_conflict_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "tracker_connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tracker_conflict" ADD CONSTRAINT "tracker_conflict_organization_id_task_id_fkey" FOREIGN KEY ("organization_id", "task_id") REFERENCES "task"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "tracker_sync" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "summary" JSONB,
    "notices" JSONB NOT NULL DEFAULT '[]',
    "context" JSONB,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "active_for" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "tracker_sync_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "tracker_sync_organization_id_id_key" ON "tracker_sync"("organization_id", "id");
CREATE INDEX "tracker_sync_organization_id_connection_id_created_at_idx" ON "tracker_sync"("organization_id", "connection_id", "created_at");
ALTER TABLE "tracker_sync" ADD CONSTRAINT "tracker_sync_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "tracker_connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Two syncs of one connection never run at once.
CREATE UNIQUE INDEX "tracker_sync_organization_id_active_for_key" ON "tracker_sync"("organization_id", "active_for");

CREATE TABLE "tracker_operation" (
    "organization_id" UUID NOT NULL,
    "sync_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "task_id" UUID,
    "operation" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "intended_at" TIMESTAMPTZ(3),
    "outcome" JSONB,
    "message" TEXT,

    CONSTRAINT "tracker_operation_pkey" PRIMARY KEY ("organization_id","sync_id","position")
);
CREATE UNIQUE INDEX "tracker_operation_organization_id_sync_id_key_key" ON "tracker_operation"("organization_id", "sync_id", "key");
ALTER TABLE "tracker_operation" ADD CONSTRAINT "tracker_operation_organization_id_sync_id_fkey" FOREIGN KEY ("organization_id", "sync_id") REFERENCES "tracker_sync"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY[
  'tracker_connection', 'tracker_link', 'tracker_conflict', 'tracker_sync', 'tracker_operation'
]) AS name;
-- Rows of a connection are seen by whom its system is.
SELECT limit_to_systems(name::regclass, format('EXISTS (SELECT FROM tracker_connection c WHERE c.organization_id = %1$s.organization_id AND c.id = %1$s.connection_id)', name))
FROM unnest(ARRAY['tracker_link', 'tracker_conflict', 'tracker_sync']) AS name;
SELECT limit_to_systems('tracker_operation', 'EXISTS (SELECT FROM tracker_sync s WHERE s.organization_id = tracker_operation.organization_id AND s.id = sync_id)');
