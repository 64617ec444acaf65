-- A job that rests for long before its next attempt goes back to the outbox: it takes nothing of what its organization
-- may have in flight, and is released again in its turn.
ALTER TABLE "outbox_job" ADD COLUMN "rests_until" TIMESTAMPTZ(3);
CREATE INDEX "outbox_job_resting_idx" ON "outbox_job" ("rests_until") WHERE "state" = 'resting';
