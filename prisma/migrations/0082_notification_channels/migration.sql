-- Where an organization is told, and what was sent there.
CREATE TABLE "notification_channel" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "secret" TEXT,
    "previous_secret" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "kinds" TEXT[],
    "state" TEXT NOT NULL,
    "trouble" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "last_post_at" TIMESTAMPTZ(3),
    "last_post_count" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notification_channel_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notification_channel_organization_id_id_key" ON "notification_channel"("organization_id", "id");
ALTER TABLE "notification_channel" ADD CONSTRAINT "notification_channel_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "notification_delivery" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "event_id" UUID,
    "title" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_attempt_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("id")
);
-- An event is told once to each webhook.
CREATE UNIQUE INDEX "notification_delivery_organization_id_channel_id_event_id_key" ON "notification_delivery"("organization_id", "channel_id", "event_id");
CREATE INDEX "notification_delivery_organization_id_channel_id_id_idx" ON "notification_delivery"("organization_id", "channel_id", "id");
CREATE INDEX "notification_delivery_organization_id_created_at_idx" ON "notification_delivery"("organization_id", "created_at");
-- One message of a chat gathers at a time.
CREATE UNIQUE INDEX "notification_delivery_gathering_key" ON "notification_delivery"("organization_id", "channel_id") WHERE "state" = 'gathering';
CREATE INDEX "notification_delivery_due_idx" ON "notification_delivery"("next_attempt_at", "id") WHERE "next_attempt_at" IS NOT NULL;
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_organization_id_channel_id_fkey" FOREIGN KEY ("organization_id", "channel_id") REFERENCES "notification_channel"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['notification_channel', 'notification_delivery']) AS name;
