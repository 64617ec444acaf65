-- What a closed sprint carried over, told where it is shown; null while it is open, and for those closed before.
ALTER TABLE "sprint" ADD COLUMN "closed_by_clock" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "sprint" ADD COLUMN "carried_tasks" INTEGER;
ALTER TABLE "sprint" ADD COLUMN "carried_days" DOUBLE PRECISION;
-- The name of the sprint that took it; null where it went back into the plan.
ALTER TABLE "sprint" ADD COLUMN "carried_to" TEXT;
