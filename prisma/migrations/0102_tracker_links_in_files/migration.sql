-- A connection that came with an imported file has no credential until somebody gives it one.
ALTER TABLE "tracker_connection" ALTER COLUMN "credential" DROP NOT NULL;
-- Ids of other organizations' tasks that stand in the marks of the issue's body, without their dashes.
ALTER TABLE "tracker_link" ADD COLUMN "marked_as" TEXT[] DEFAULT ARRAY[]::TEXT[];
