-- Whoever changes these names the version that they saw, so that no save is lost without a word.
ALTER TABLE "incident" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "organization" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "organization" ADD COLUMN "weights_version" INTEGER NOT NULL DEFAULT 1;
