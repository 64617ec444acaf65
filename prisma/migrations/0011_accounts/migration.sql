ALTER TABLE "user" ADD COLUMN "email_confirmed_at" TIMESTAMPTZ(3);

ALTER TABLE "session"
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "authenticated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "session" SET "authenticated_at" = "created_at";
CREATE UNIQUE INDEX "session_id_key" ON "session"("id");

CREATE TABLE "email_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_link_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "email_link_user_id_idx" ON "email_link"("user_id");
CREATE INDEX "email_link_expires_at_idx" ON "email_link"("expires_at");
ALTER TABLE "email_link" ADD CONSTRAINT "email_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "account_event" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "detail" JSONB,
    "address" TEXT,
    "user_agent" TEXT,
    "request_id" TEXT,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "account_event_user_id_id_idx" ON "account_event"("user_id", "id");
ALTER TABLE "account_event" ADD CONSTRAINT "account_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON "account_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE UNLOGGED TABLE "attempt" (
    "key" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "attempt_expires_at_idx" ON "attempt"("expires_at");

-- People's own rows: only the system's role reaches them, a tenant's never.
GRANT SELECT, INSERT, UPDATE, DELETE ON "email_link", "attempt" TO pitwall_system;
GRANT SELECT, INSERT, DELETE ON "account_event" TO pitwall_system;
