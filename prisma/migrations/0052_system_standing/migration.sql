-- Where each system stands as its last change left it, so that an organization's portfolio is one indexed read.
CREATE TABLE "system_standing" (
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ready_low" TEXT NOT NULL,
    "ready_high" TEXT NOT NULL,
    "pressure_stage" TEXT,
    "pressure_provisional" BOOLEAN NOT NULL,
    "gap_low" INTEGER NOT NULL,
    "gap_high" INTEGER NOT NULL,
    "path_low" DOUBLE PRECISION NOT NULL,
    "path_high" DOUBLE PRECISION NOT NULL,
    "impact" DOUBLE PRECISION NOT NULL,
    "score_low" DOUBLE PRECISION NOT NULL,
    "score_high" DOUBLE PRECISION NOT NULL,
    "due" INTEGER NOT NULL,
    "met" INTEGER NOT NULL,
    "verified" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "unanswered" INTEGER NOT NULL,
    "tasks" INTEGER NOT NULL,
    "topics" JSONB NOT NULL,
    "breaks" JSONB NOT NULL,
    "first_break_at" TIMESTAMPTZ(3),

    CONSTRAINT "system_standing_pkey" PRIMARY KEY ("organization_id","system_id")
);
CREATE INDEX "system_standing_organization_id_gap_low_path_high_system_id_idx" ON "system_standing"("organization_id", "gap_low" DESC, "path_high" DESC, "system_id");
CREATE INDEX "system_standing_organization_id_first_break_at_idx" ON "system_standing"("organization_id", "first_break_at");
ALTER TABLE "system_standing" ADD CONSTRAINT "system_standing_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table('system_standing', 'SELECT, INSERT, UPDATE, DELETE');
