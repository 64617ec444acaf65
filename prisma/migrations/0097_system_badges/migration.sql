-- Where a system stands, as a picture that anybody may see once it is switched on.
CREATE TABLE "system_badge" (
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "system_badge_pkey" PRIMARY KEY ("organization_id", "system_id")
);
CREATE UNIQUE INDEX "system_badge_address_key" ON "system_badge"("address");
ALTER TABLE "system_badge" ADD CONSTRAINT "system_badge_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table('system_badge'::regclass, 'SELECT, INSERT, UPDATE, DELETE');
