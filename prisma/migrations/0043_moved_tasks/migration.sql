-- A person may move a task and says why; the place that was computed stays in sight.
ALTER TABLE "task" ADD COLUMN "computed_rank" INTEGER;
ALTER TABLE "task" ADD COLUMN "pin_rank" INTEGER;
ALTER TABLE "task" ADD COLUMN "pin_reason" TEXT;
ALTER TABLE "task" ADD COLUMN "pinned_by_id" UUID;
ALTER TABLE "task" ADD COLUMN "pinned_at" TIMESTAMPTZ(3);
UPDATE "task" SET "computed_rank" = "rank";
