-- What one tracker alone asks for: an issue type, a field for estimates.
ALTER TABLE "tracker_connection" ADD COLUMN "options" JSONB NOT NULL DEFAULT '{}';
