-- An organization's own GitHub App, where it is let in, and what it listens to.
CREATE TABLE "github_app" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "base_url" TEXT NOT NULL,
    "app_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "private_key" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "github_app_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "github_app_organization_id_key" ON "github_app"("organization_id");
CREATE UNIQUE INDEX "github_app_organization_id_id_key" ON "github_app"("organization_id", "id");

-- What somebody has begun at GitHub, until they come back.
CREATE TABLE "github_registration" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret_state" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "owner" TEXT,
    "webhook_address" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "github_registration_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "github_registration_organization_id_user_id_key" ON "github_registration"("organization_id", "user_id");

CREATE TABLE "github_installation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "github_app_id" UUID NOT NULL,
    "installation_id" BIGINT NOT NULL,
    "account" TEXT NOT NULL,
    "repositories" TEXT NOT NULL,
    "suspended" BOOLEAN NOT NULL,
    "token" TEXT,
    "token_expires_at" TIMESTAMPTZ(3),
    "refresh_by" UUID,
    "refresh_until" TIMESTAMPTZ(3),

    CONSTRAINT "github_installation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "github_installation_organization_id_id_key" ON "github_installation"("organization_id", "id");
CREATE UNIQUE INDEX "github_installation_organization_id_github_app_id_installat_key" ON "github_installation"("organization_id", "github_app_id", "installation_id");
ALTER TABLE "github_installation" ADD CONSTRAINT "github_installation_organization_id_github_app_id_fkey" FOREIGN KEY ("organization_id", "github_app_id") REFERENCES "github_app"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- That of an app speaks for all of its repositories.
ALTER TABLE "webhook" ADD COLUMN "github_app_id" UUID;
CREATE UNIQUE INDEX "webhook_organization_id_github_app_id_key" ON "webhook"("organization_id", "github_app_id");
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_organization_id_github_app_id_fkey" FOREIGN KEY ("organization_id", "github_app_id") REFERENCES "github_app"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['github_app', 'github_registration', 'github_installation']) AS name;
