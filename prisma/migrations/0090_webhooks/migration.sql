-- Where trackers tell that something changed, and what they told.
CREATE TABLE "webhook" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID,
    "provider" TEXT NOT NULL,
    "connection_id" UUID,
    "address" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "webhook_address_key" ON "webhook"("address");
CREATE UNIQUE INDEX "webhook_organization_id_id_key" ON "webhook"("organization_id", "id");
CREATE UNIQUE INDEX "webhook_organization_id_connection_id_key" ON "webhook"("organization_id", "connection_id");
CREATE INDEX "webhook_organization_id_system_id_idx" ON "webhook"("organization_id", "system_id");
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "tracker_connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "delivery" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "action" TEXT,
    "project" TEXT,
    "signal" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "times" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "webhook_delivery_organization_id_webhook_id_delivery_key" ON "webhook_delivery"("organization_id", "webhook_id", "delivery");
CREATE INDEX "webhook_delivery_organization_id_webhook_id_id_idx" ON "webhook_delivery"("organization_id", "webhook_id", "id");
CREATE INDEX "webhook_delivery_organization_id_received_at_idx" ON "webhook_delivery"("organization_id", "received_at");
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_organization_id_webhook_id_fkey" FOREIGN KEY ("organization_id", "webhook_id") REFERENCES "webhook"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['webhook', 'webhook_delivery']) AS name;
SELECT limit_to_systems('webhook_delivery', 'EXISTS (SELECT FROM webhook w WHERE w.organization_id = webhook_delivery.organization_id AND w.id = webhook_id)');
