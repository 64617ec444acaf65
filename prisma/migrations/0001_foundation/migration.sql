-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "practice_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "level" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "not_applicable_reason" TEXT,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "risk_expires_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "confidence" TEXT,
    "evidence_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_revision" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "note" TEXT,
    "finding" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "catalogue_version" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "standings" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_release" (
    "version" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_release_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "scan" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "commit" TEXT,
    "branch" TEXT,
    "modified" BOOLEAN NOT NULL,
    "stacks" TEXT[],
    "statistics" JSONB NOT NULL,
    "skipped" JSONB NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "received_by_id" UUID,

    CONSTRAINT "scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "scan_id" UUID NOT NULL,
    "probe" TEXT NOT NULL,
    "practice_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "suggests" TEXT,
    "message" TEXT NOT NULL,
    "locations" JSONB NOT NULL,
    "total" INTEGER NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "user_id" UUID,
    "content" JSONB NOT NULL,
    "user_agent" TEXT,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "outbox_job" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "request_id" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "permissions" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_user_id" UUID,
    "actor_token_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "address" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "practice_id" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "days" DOUBLE PRECISION NOT NULL,
    "priority" DOUBLE PRECISION NOT NULL,
    "rank" INTEGER,
    "reasons" JSONB NOT NULL,
    "sprint_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_dependency" (
    "organization_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "depends_on_id" UUID NOT NULL,

    CONSTRAINT "task_dependency_pkey" PRIMARY KEY ("organization_id","task_id","depends_on_id")
);

-- CreateTable
CREATE TABLE "task_state_change" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "changed_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_state_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sprint" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "capacity_days" DOUBLE PRECISION NOT NULL,
    "debt_share" DOUBLE PRECISION NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sprint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_run" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "result" TEXT,
    "error" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "stacks" TEXT[],
    "databases" TEXT[],
    "instances" INTEGER,
    "declared_stage" TEXT,
    "catalogue_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repository" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "repository_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_reading" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "figure" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "figure_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system_symptom" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "symptom_id" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "system_symptom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "practices" TEXT[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "answer_organization_id_id_key" ON "answer"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_organization_id_system_id_practice_id_key" ON "answer"("organization_id", "system_id", "practice_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_revision_organization_id_answer_id_version_key" ON "answer_revision"("organization_id", "answer_id", "version");

-- CreateIndex
CREATE INDEX "evidence_organization_id_answer_id_idx" ON "evidence"("organization_id", "answer_id");

-- CreateIndex
CREATE INDEX "snapshot_organization_id_system_id_created_at_idx" ON "snapshot"("organization_id", "system_id", "created_at");

-- CreateIndex
CREATE INDEX "scan_organization_id_system_id_scanned_at_idx" ON "scan"("organization_id", "system_id", "scanned_at");

-- CreateIndex
CREATE UNIQUE INDEX "scan_organization_id_id_key" ON "scan"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scan_organization_id_system_id_report_id_key" ON "scan"("organization_id", "system_id", "report_id");

-- CreateIndex
CREATE INDEX "finding_organization_id_scan_id_practice_id_idx" ON "finding"("organization_id", "scan_id", "practice_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key_key" ON "user"("email_key");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_link_user_id_idx" ON "sign_in_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_job_idempotency_key_key" ON "outbox_job"("idempotency_key");

-- CreateIndex
CREATE INDEX "outbox_job_state_organization_id_id_idx" ON "outbox_job"("state", "organization_id", "id");

-- CreateIndex
CREATE INDEX "outbox_job_organization_id_state_id_idx" ON "outbox_job"("organization_id", "state", "id");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organization_id_created_at_idx" ON "invitation"("organization_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "team_organization_id_id_key" ON "team"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "team_organization_id_slug_key" ON "team"("organization_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_organization_id_created_at_idx" ON "api_token"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_id_idx" ON "audit_event"("organization_id", "id");

-- CreateIndex
CREATE INDEX "task_organization_id_system_id_rank_idx" ON "task"("organization_id", "system_id", "rank");

-- CreateIndex
CREATE INDEX "task_organization_id_rank_id_idx" ON "task"("organization_id", "rank", "id");

-- CreateIndex
CREATE INDEX "task_organization_id_sprint_id_idx" ON "task"("organization_id", "sprint_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_organization_id_id_key" ON "task"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "task_organization_id_system_id_practice_id_key" ON "task"("organization_id", "system_id", "practice_id");

-- CreateIndex
CREATE INDEX "task_dependency_organization_id_depends_on_id_idx" ON "task_dependency"("organization_id", "depends_on_id");

-- CreateIndex
CREATE INDEX "task_state_change_organization_id_task_id_at_idx" ON "task_state_change"("organization_id", "task_id", "at");

-- CreateIndex
CREATE INDEX "sprint_organization_id_team_id_starts_on_idx" ON "sprint"("organization_id", "team_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "sprint_organization_id_id_key" ON "sprint"("organization_id", "id");

-- CreateIndex
CREATE INDEX "export_run_organization_id_system_id_created_at_idx" ON "export_run"("organization_id", "system_id", "created_at");

-- CreateIndex
CREATE INDEX "system_organization_id_team_id_idx" ON "system"("organization_id", "team_id");

-- CreateIndex
CREATE INDEX "system_catalogue_version_idx" ON "system"("catalogue_version");

-- CreateIndex
CREATE UNIQUE INDEX "system_organization_id_id_key" ON "system"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "system_organization_id_slug_key" ON "system"("organization_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "repository_organization_id_system_id_url_key" ON "repository"("organization_id", "system_id", "url");

-- CreateIndex
CREATE INDEX "figure_reading_organization_id_system_id_figure_at_idx" ON "figure_reading"("organization_id", "system_id", "figure", "at");

-- CreateIndex
CREATE INDEX "system_symptom_organization_id_system_id_ended_at_idx" ON "system_symptom"("organization_id", "system_id", "ended_at");

-- CreateIndex
CREATE INDEX "incident_organization_id_system_id_started_at_idx" ON "incident"("organization_id", "system_id", "started_at");

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_revision" ADD CONSTRAINT "answer_revision_organization_id_answer_id_fkey" FOREIGN KEY ("organization_id", "answer_id") REFERENCES "answer"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organization_id_answer_id_fkey" FOREIGN KEY ("organization_id", "answer_id") REFERENCES "answer"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organization_id_scan_id_fkey" FOREIGN KEY ("organization_id", "scan_id") REFERENCES "scan"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organization_id_sprint_id_fkey" FOREIGN KEY ("organization_id", "sprint_id") REFERENCES "sprint"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_dependency" ADD CONSTRAINT "task_dependency_organization_id_task_id_fkey" FOREIGN KEY ("organization_id", "task_id") REFERENCES "task"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_dependency" ADD CONSTRAINT "task_dependency_organization_id_depends_on_id_fkey" FOREIGN KEY ("organization_id", "depends_on_id") REFERENCES "task"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_state_change" ADD CONSTRAINT "task_state_change_organization_id_task_id_fkey" FOREIGN KEY ("organization_id", "task_id") REFERENCES "task"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sprint" ADD CONSTRAINT "sprint_organization_id_team_id_fkey" FOREIGN KEY ("organization_id", "team_id") REFERENCES "team"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system" ADD CONSTRAINT "system_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system" ADD CONSTRAINT "system_organization_id_team_id_fkey" FOREIGN KEY ("organization_id", "team_id") REFERENCES "team"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system" ADD CONSTRAINT "system_catalogue_version_fkey" FOREIGN KEY ("catalogue_version") REFERENCES "catalogue_release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repository" ADD CONSTRAINT "repository_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_reading" ADD CONSTRAINT "figure_reading_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system_symptom" ADD CONSTRAINT "system_symptom_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

