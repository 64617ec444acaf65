-- A person who answers against what a confident finding suggests has settled that contradiction.
ALTER TABLE "answer" ADD COLUMN "against_level" TEXT;

-- A task larger than its sprint is split: this part of it is planned there.
ALTER TABLE "task" ADD COLUMN "sprint_days" DOUBLE PRECISION;

-- Lists of tasks of one state, in order or newest first.
CREATE INDEX "task_organization_id_state_rank_id_idx" ON "task"("organization_id", "state", "rank", "id");
