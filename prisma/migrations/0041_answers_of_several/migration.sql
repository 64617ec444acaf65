-- What another person says about a practice whose answer they would not replace. Kept after it is settled.
CREATE TABLE "answer_opinion" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "answer_opinion_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "answer_opinion_organization_id_answer_id_settled_at_idx" ON "answer_opinion"("organization_id", "answer_id", "settled_at");
ALTER TABLE "answer_opinion" ADD CONSTRAINT "answer_opinion_organization_id_answer_id_fkey" FOREIGN KEY ("organization_id", "answer_id") REFERENCES "answer"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('answer_opinion', 'SELECT, INSERT, UPDATE');

-- A practice that a system has from its platform: the platform's answer counts until the system has its own.
CREATE TABLE "inherited_practice" (
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "practice_id" TEXT NOT NULL,
    "platform_id" UUID NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inherited_practice_pkey" PRIMARY KEY ("organization_id","system_id","practice_id")
);
CREATE INDEX "inherited_practice_organization_id_platform_id_idx" ON "inherited_practice"("organization_id", "platform_id");
-- The primary key leads the foreign key to the system.
ALTER TABLE "inherited_practice" ADD CONSTRAINT "inherited_practice_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "inherited_practice" ADD CONSTRAINT "inherited_practice_organization_id_platform_id_fkey" FOREIGN KEY ("organization_id", "platform_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('inherited_practice', 'SELECT, INSERT, UPDATE, DELETE');

-- What the clock has told about a version of an answer, so that it is told once.
CREATE TABLE "answer_reminder" (
    "organization_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "answer_version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_reminder_pkey" PRIMARY KEY ("organization_id","answer_id","answer_version","kind")
);
ALTER TABLE "answer_reminder" ADD CONSTRAINT "answer_reminder_organization_id_answer_id_fkey" FOREIGN KEY ("organization_id", "answer_id") REFERENCES "answer"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('answer_reminder', 'SELECT, INSERT');

-- What runs out soon, found by the clock.
CREATE INDEX "answer_organization_id_risk_expires_at_idx" ON "answer"("organization_id", "risk_expires_at");
CREATE INDEX "answer_organization_id_evidence_at_idx" ON "answer"("organization_id", "evidence_at");

-- The commit at which the code behind the evidence was seen to be another; null while it is what it was.
ALTER TABLE "answer" ADD COLUMN "evidence_changed_commit" TEXT;
ALTER TABLE "answer" ADD COLUMN "evidence_changed_at" TIMESTAMPTZ(3);

-- What the assessment was computed from, so that a later change can be split; and for what it was taken,
-- once for each occasion.
ALTER TABLE "snapshot" ADD COLUMN "inputs" JSONB;
ALTER TABLE "snapshot" ADD COLUMN "occasion" TEXT;
CREATE UNIQUE INDEX "snapshot_organization_id_system_id_occasion_key" ON "snapshot"("organization_id", "system_id", "occasion");
-- Sprints whose end has come, found by the clock.
CREATE INDEX "sprint_organization_id_ends_on_idx" ON "sprint"("organization_id", "ends_on");
