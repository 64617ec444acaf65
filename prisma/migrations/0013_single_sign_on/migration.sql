-- How the members of an organization come in through its own provider (OpenID Connect).
CREATE TABLE "sign_in_connection" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "enforced" BOOLEAN NOT NULL,
    "role" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_connection_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sign_in_connection_role_check" CHECK ("role" IN ('admin', 'member', 'viewer')),
    CONSTRAINT "sign_in_connection_enforced_check" CHECK ("enabled" OR NOT "enforced")
);
CREATE UNIQUE INDEX "sign_in_connection_organization_id_key" ON "sign_in_connection"("organization_id");
CREATE UNIQUE INDEX "sign_in_connection_organization_id_id_key" ON "sign_in_connection"("organization_id", "id");
ALTER TABLE "sign_in_connection" ADD CONSTRAINT "sign_in_connection_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('sign_in_connection', 'SELECT, INSERT, UPDATE, DELETE');

-- E-mail domains that an organization says are its own. Only one can have proven a domain.
CREATE TABLE "sign_in_domain" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "proof" TEXT,
    "proven_domain" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_domain_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sign_in_domain_proof_check" CHECK ("proof" IN ('dns', 'operator') AND "proven_domain" IS NOT DISTINCT FROM CASE WHEN "proof" IS NOT NULL THEN "domain" END)
);
CREATE UNIQUE INDEX "sign_in_domain_organization_id_domain_key" ON "sign_in_domain"("organization_id", "domain");
CREATE UNIQUE INDEX "sign_in_domain_proven_domain_key" ON "sign_in_domain"("proven_domain");
ALTER TABLE "sign_in_domain" ADD CONSTRAINT "sign_in_domain_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('sign_in_domain', 'SELECT, INSERT, UPDATE, DELETE');

-- Who a provider's subject is. It ends with the connection, and with the membership.
CREATE TABLE "organization_identity" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_identity_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "organization_identity_organization_id_connection_id_subject_key" ON "organization_identity"("organization_id", "connection_id", "subject");
CREATE INDEX "organization_identity_organization_id_user_id_idx" ON "organization_identity"("organization_id", "user_id");
CREATE INDEX "organization_identity_user_id_idx" ON "organization_identity"("user_id");
ALTER TABLE "organization_identity" ADD CONSTRAINT "organization_identity_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "sign_in_connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_identity" ADD CONSTRAINT "organization_identity_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('organization_identity', 'SELECT');

-- Who a subject of the installation's own provider (GitHub) is.
CREATE TABLE "provider_identity" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_identity_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "provider_identity_issuer_subject_key" ON "provider_identity"("issuer", "subject");
CREATE INDEX "provider_identity_user_id_idx" ON "provider_identity"("user_id");
ALTER TABLE "provider_identity" ADD CONSTRAINT "provider_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON "provider_identity" TO pitwall_system;

-- A session that an organization's provider has made is for that organization alone, and ends with the connection.
ALTER TABLE "session" ADD COLUMN "connection_id" UUID;
CREATE INDEX "session_connection_id_idx" ON "session"("connection_id");
ALTER TABLE "session" ADD CONSTRAINT "session_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "sign_in_connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
