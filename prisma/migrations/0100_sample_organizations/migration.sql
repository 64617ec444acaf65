-- An organization of examples, one for a person; how far it is filled.
ALTER TABLE "organization" ADD COLUMN "sample_for_id" UUID;
ALTER TABLE "organization" ADD COLUMN "sample_state" TEXT;
ALTER TABLE "organization" ADD COLUMN "sample_done" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "organization" ADD COLUMN "sample_total" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "organization" ADD CONSTRAINT "organization_sample_state_check"
  CHECK (("sample_for_id" IS NULL) = ("sample_state" IS NULL) AND "sample_state" IN ('filling', 'ready', 'failed'));
CREATE UNIQUE INDEX "organization_sample_for_id_key" ON "organization"("sample_for_id");
