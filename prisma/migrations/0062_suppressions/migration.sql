-- What a scan does not show, with the reason that its authors gave. Earlier scans were received without it.
ALTER TABLE "scan" ADD COLUMN "suppressed" JSONB NOT NULL DEFAULT '[]';
