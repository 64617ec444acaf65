-- An organization's own word on the catalogue: every revision that was saved, the highest number counts.
CREATE TABLE "catalogue_overlay_revision" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "effect" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_overlay_revision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "catalogue_overlay_revision_organization_id_number_key"
  ON "catalogue_overlay_revision"("organization_id", "number");
ALTER TABLE "catalogue_overlay_revision" ADD CONSTRAINT "catalogue_overlay_revision_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- History is written once: going back is a new revision.
SELECT protect_tenant_table('catalogue_overlay_revision', 'SELECT, INSERT');
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON "catalogue_overlay_revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
