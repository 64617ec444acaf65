-- The release that an organization reads: what new systems start with.
CREATE TABLE "catalogue_choice" (
    "organization_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_choice_pkey" PRIMARY KEY ("organization_id")
);
CREATE INDEX "catalogue_choice_version_idx" ON "catalogue_choice"("version");
ALTER TABLE "catalogue_choice" ADD CONSTRAINT "catalogue_choice_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "catalogue_choice" ADD CONSTRAINT "catalogue_choice_version_fkey"
  FOREIGN KEY ("version") REFERENCES "catalogue_release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT protect_tenant_table('catalogue_choice', 'SELECT, INSERT, UPDATE');

-- A passage of the organization's systems from one release to another. The highest number is the newest.
CREATE TABLE "catalogue_move" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_version" TEXT NOT NULL,
    "to_version" TEXT NOT NULL,
    -- The move that a roll back undoes.
    "undoes_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "catalogue_move_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "catalogue_move_organization_id_id_key" ON "catalogue_move"("organization_id", "id");
CREATE UNIQUE INDEX "catalogue_move_organization_id_number_key" ON "catalogue_move"("organization_id", "number");
-- One at a time.
CREATE UNIQUE INDEX "catalogue_move_under_way_key" ON "catalogue_move"("organization_id")
  WHERE "state" IN ('waiting', 'running');
CREATE INDEX "catalogue_move_from_version_idx" ON "catalogue_move"("from_version");
CREATE INDEX "catalogue_move_to_version_idx" ON "catalogue_move"("to_version");
CREATE INDEX "catalogue_move_organization_id_undoes_id_idx" ON "catalogue_move"("organization_id", "undoes_id");
ALTER TABLE "catalogue_move" ADD CONSTRAINT "catalogue_move_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "catalogue_move" ADD CONSTRAINT "catalogue_move_from_version_fkey"
  FOREIGN KEY ("from_version") REFERENCES "catalogue_release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "catalogue_move" ADD CONSTRAINT "catalogue_move_to_version_fkey"
  FOREIGN KEY ("to_version") REFERENCES "catalogue_release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "catalogue_move" ADD CONSTRAINT "catalogue_move_organization_id_undoes_id_fkey"
  FOREIGN KEY ("organization_id", "undoes_id") REFERENCES "catalogue_move"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('catalogue_move', 'SELECT, INSERT, UPDATE');

-- Where each system stood before a move: what rolling back leads to.
CREATE TABLE "catalogue_move_system" (
    "organization_id" UUID NOT NULL,
    "move_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "from_version" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_move_system_pkey" PRIMARY KEY ("organization_id", "move_id", "system_id")
);
CREATE INDEX "catalogue_move_system_organization_id_system_id_moved_at_idx" ON "catalogue_move_system"("organization_id", "system_id", "moved_at");
CREATE INDEX "catalogue_move_system_from_version_idx" ON "catalogue_move_system"("from_version");
ALTER TABLE "catalogue_move_system" ADD CONSTRAINT "catalogue_move_system_organization_id_move_id_fkey"
  FOREIGN KEY ("organization_id", "move_id") REFERENCES "catalogue_move"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "catalogue_move_system" ADD CONSTRAINT "catalogue_move_system_organization_id_system_id_fkey"
  FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "catalogue_move_system" ADD CONSTRAINT "catalogue_move_system_from_version_fkey"
  FOREIGN KEY ("from_version") REFERENCES "catalogue_release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT protect_tenant_table('catalogue_move_system', 'SELECT, INSERT');

-- A system that stays on its release, and why.
CREATE TABLE "catalogue_pin" (
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_pin_pkey" PRIMARY KEY ("organization_id", "system_id")
);
ALTER TABLE "catalogue_pin" ADD CONSTRAINT "catalogue_pin_organization_id_system_id_fkey"
  FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('catalogue_pin', 'SELECT, INSERT, UPDATE, DELETE');

-- Organizations that have systems go on reading the newest release that these are assessed against.
INSERT INTO "catalogue_choice" ("organization_id", "version")
SELECT DISTINCT ON (s."organization_id") s."organization_id", s."catalogue_version"
FROM "system" s JOIN "catalogue_release" r ON r."version" = s."catalogue_version"
WHERE s."archived_at" IS NULL
ORDER BY s."organization_id", r."released_at" DESC, s."catalogue_version" DESC;
