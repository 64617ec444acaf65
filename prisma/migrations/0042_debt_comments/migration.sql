-- Comments in the code that own up to a shortcut (TODO, FIXME, HACK), taken over from a scan into the register.
CREATE TABLE "debt_comment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "practice_id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "snippet_hash" TEXT NOT NULL,
    "commit" TEXT,
    "taken_by_id" UUID,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "debt_comment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "debt_comment_organization_id_system_id_snippet_hash_key" ON "debt_comment"("organization_id", "system_id", "snippet_hash");
CREATE INDEX "debt_comment_organization_id_gone_at_id_idx" ON "debt_comment"("organization_id", "gone_at", "id");
ALTER TABLE "debt_comment" ADD CONSTRAINT "debt_comment_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('debt_comment', 'SELECT, INSERT, UPDATE');

-- The register of accepted risks, by when they end.
CREATE INDEX "answer_organization_id_state_risk_expires_at_id_idx" ON "answer"("organization_id", "state", "risk_expires_at", "id");
