-- What a sprint came to for each system when it was closed; its unfinished tasks move on, so that it is kept.
ALTER TABLE "sprint" ADD COLUMN "closed_at" TIMESTAMPTZ(3);

CREATE TABLE "sprint_result" (
    "organization_id" UUID NOT NULL,
    "sprint_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "planned_days" DOUBLE PRECISION NOT NULL,
    "completed_days" DOUBLE PRECISION NOT NULL,
    "scope_days" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "sprint_result_pkey" PRIMARY KEY ("organization_id","sprint_id","system_id")
);
CREATE INDEX "sprint_result_organization_id_system_id_idx" ON "sprint_result"("organization_id", "system_id");
ALTER TABLE "sprint_result" ADD CONSTRAINT "sprint_result_organization_id_sprint_id_fkey" FOREIGN KEY ("organization_id", "sprint_id") REFERENCES "sprint"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sprint_result" ADD CONSTRAINT "sprint_result_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table('sprint_result', 'SELECT, INSERT');
