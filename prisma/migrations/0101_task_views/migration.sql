-- Ways of looking at tasks that people keep by a name, for themselves or for everybody.
CREATE TABLE "task_view" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "created_by_id" UUID,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_view_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "task_view_organization_id_created_by_id_idx" ON "task_view"("organization_id", "created_by_id");
ALTER TABLE "task_view" ADD CONSTRAINT "task_view_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('task_view', 'SELECT, INSERT, UPDATE, DELETE');
