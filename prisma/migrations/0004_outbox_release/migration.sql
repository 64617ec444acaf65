-- A job of the outbox that BullMQ has is marked beside its row and not in it: the mark is one small row,
-- where a change of the job's state would write every index of the job anew. Not logged: after a crash of
-- the server the marks are gone, the jobs are released again, and BullMQ drops those that it has.
CREATE UNLOGGED TABLE "outbox_release" (
    "job_id" UUID NOT NULL,
    "organization_id" UUID,
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_release_pkey" PRIMARY KEY ("job_id")
);
SELECT protect_tenant_table('outbox_release', 'SELECT');

ALTER TABLE "outbox_job" DROP COLUMN "released_at";
-- A tenant's failed jobs are found by the other index, which starts with the state.
DROP INDEX "outbox_job_organization_id_state_id_idx";
