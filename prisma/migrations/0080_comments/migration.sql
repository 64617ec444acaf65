-- What people say about a system, a practice, a task or an incident, in threads.
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL DEFAULT '',
    "thread_id" UUID,
    "body" TEXT NOT NULL,
    "mentions" UUID[],
    "author_id" UUID,
    "by_reviewer" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "comment_organization_id_id_key" ON "comment"("organization_id", "id");
CREATE INDEX "comment_organization_id_system_id_thread_id_id_idx" ON "comment"("organization_id", "system_id", "thread_id", "id");
CREATE INDEX "comment_organization_id_system_id_subject_kind_subject_id_i_idx" ON "comment"("organization_id", "system_id", "subject_kind", "subject_id", "id");
CREATE INDEX "comment_organization_id_thread_id_id_idx" ON "comment"("organization_id", "thread_id", "id");
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_thread_id_fkey" FOREIGN KEY ("organization_id", "thread_id") REFERENCES "comment"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a comment said before it was changed; gone with it when its author deletes it.
CREATE TABLE "comment_revision" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "comment_revision_organization_id_comment_id_version_key" ON "comment_revision"("organization_id", "comment_id", "version");
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_organization_id_comment_id_fkey" FOREIGN KEY ("organization_id", "comment_id") REFERENCES "comment"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table('comment', 'SELECT, INSERT, UPDATE');
SELECT protect_tenant_table('comment_revision', 'SELECT, INSERT, DELETE');
