-- Trackers are looked at again and again by themselves, and long syncs rest.
ALTER TABLE "tracker_connection" ADD COLUMN "next_look_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "tracker_connection" ADD COLUMN "looked_at" TIMESTAMPTZ(3);
CREATE INDEX "tracker_connection_next_look_at_idx" ON "tracker_connection"("next_look_at");
ALTER TABLE "tracker_sync" ADD COLUMN "automatic" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "tracker_sync" ADD COLUMN "resumes_at" TIMESTAMPTZ(3);
ALTER TABLE "tracker_link" ADD COLUMN "told" TEXT;
ALTER TABLE "tracker_link" ADD COLUMN "unassignable" TEXT;

-- Where a snippet was when an issue first named it: its permalink stays while the snippet does.
CREATE TABLE "tracker_place" (
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "commit" TEXT,
    "start_line" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,

    CONSTRAINT "tracker_place_pkey" PRIMARY KEY ("organization_id","system_id","key")
);
ALTER TABLE "tracker_place" ADD CONSTRAINT "tracker_place_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('tracker_place', 'SELECT, INSERT, DELETE');
