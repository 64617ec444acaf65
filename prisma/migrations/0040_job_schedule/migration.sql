-- How far each schedule has come: the newest period that was begun, and the last organization whose job was
-- left for it. Belongs to no organization: it is about the installation.
CREATE TABLE "job_schedule" (
    "name" TEXT NOT NULL,
    "period" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3),
    "reached_organization_id" UUID,
    "complete" BOOLEAN NOT NULL,

    CONSTRAINT "job_schedule_pkey" PRIMARY KEY ("name")
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "job_schedule" TO pitwall_system;
