-- Campaigns: practices that are to be brought to a goal on chosen systems by a day.
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "owner_id" UUID,
    "goal" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "practices" TEXT[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "campaign_organization_id_id_key" ON "campaign"("organization_id", "id");
CREATE INDEX "campaign_organization_id_ended_at_due_on_idx" ON "campaign"("organization_id", "ended_at", "due_on");
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "campaign_system" (
    "organization_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_system_pkey" PRIMARY KEY ("organization_id","campaign_id","system_id")
);
CREATE INDEX "campaign_system_organization_id_system_id_idx" ON "campaign_system"("organization_id", "system_id");
ALTER TABLE "campaign_system" ADD CONSTRAINT "campaign_system_organization_id_campaign_id_fkey" FOREIGN KEY ("organization_id", "campaign_id") REFERENCES "campaign"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "campaign_system" ADD CONSTRAINT "campaign_system_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table('campaign', 'SELECT, INSERT, UPDATE');
SELECT protect_tenant_table('campaign_system', 'SELECT, INSERT, UPDATE, DELETE');
-- A campaign is seen by whom one of its systems is.
SELECT limit_to_systems('campaign', 'EXISTS (SELECT FROM campaign_system c WHERE c.organization_id = campaign.organization_id AND c.campaign_id = campaign.id)');
