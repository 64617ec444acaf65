CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "state" TEXT NOT NULL,
    "content" TEXT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "mail_organization_id_idx" ON "mail"("organization_id");
CREATE INDEX "mail_state_id_idx" ON "mail"("state", "id");
ALTER TABLE "mail" ADD CONSTRAINT "mail_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A tenant's transaction leaves a mail of its own and never reads one: mails hold links that sign people in.
SELECT protect_tenant_table('mail', 'INSERT');
