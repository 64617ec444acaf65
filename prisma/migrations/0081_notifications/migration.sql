-- What happened and whom it concerns, what each person is told of it, and the mails that tell it.
CREATE TABLE "notification_event" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "system_id" UUID,
    "actor_id" UUID,
    "about" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "addressees" UUID[],
    "everyone" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_event_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notification_event_organization_id_id_key" ON "notification_event"("organization_id", "id");
CREATE UNIQUE INDEX "notification_event_organization_id_key_key" ON "notification_event"("organization_id", "key");
CREATE INDEX "notification_event_organization_id_system_id_idx" ON "notification_event"("organization_id", "system_id");
-- What nobody was told of yet.
CREATE INDEX "notification_event_untold_idx" ON "notification_event"("organization_id", "id") WHERE "told_at" IS NULL;
CREATE INDEX "notification_event_organization_id_created_at_idx" ON "notification_event"("organization_id", "created_at");
ALTER TABLE "notification_event" ADD CONSTRAINT "notification_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notification_event" ADD CONSTRAINT "notification_event_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "notification_digest" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "cadence" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "told" INTEGER NOT NULL DEFAULT 0,
    "unsubscribe_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_digest_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notification_digest_unsubscribe_hash_key" ON "notification_digest"("unsubscribe_hash");
CREATE UNIQUE INDEX "notification_digest_organization_id_id_key" ON "notification_digest"("organization_id", "id");
CREATE INDEX "notification_digest_organization_id_user_id_cadence_ended_a_idx" ON "notification_digest"("organization_id", "user_id", "cadence", "ended_at");
-- One mail of each cadence gathers for a person at a time.
CREATE UNIQUE INDEX "notification_digest_open_key" ON "notification_digest"("organization_id", "user_id", "cadence") WHERE "state" = 'open';
CREATE INDEX "notification_digest_due_idx" ON "notification_digest"("due_at") WHERE "state" = 'open';
ALTER TABLE "notification_digest" ADD CONSTRAINT "notification_digest_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "system_id" UUID,
    "group_key" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "actor_id" UUID,
    "about" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "samples" JSONB NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "digest_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "notification_organization_id_user_id_at_id_idx" ON "notification"("organization_id", "user_id", "at", "id");
CREATE INDEX "notification_organization_id_system_id_idx" ON "notification"("organization_id", "system_id");
CREATE INDEX "notification_organization_id_digest_id_idx" ON "notification"("organization_id", "digest_id");
-- Like things gather in one row until it was read or mailed.
CREATE UNIQUE INDEX "notification_open_key" ON "notification"("organization_id", "user_id", "group_key") WHERE "open";
CREATE INDEX "notification_unread_idx" ON "notification"("organization_id", "user_id") WHERE "in_app" AND "read_at" IS NULL;
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_digest_id_fkey" FOREIGN KEY ("organization_id", "digest_id") REFERENCES "notification_digest"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "notification_preference" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "time_zone" TEXT,
    "quiet_from" INTEGER,
    "quiet_until" INTEGER,
    "digest_hour" INTEGER NOT NULL,
    "digest_weekday" INTEGER NOT NULL,
    "mail_off_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("organization_id","user_id")
);
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY[
  'notification_event', 'notification_digest', 'notification', 'notification_preference'
]) AS name;
