-- Capacity of systems: components with their limits, readings of them, and the load tests that measured limits.
CREATE TABLE "load_test" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "formats" TEXT[],
    "fit" JSONB NOT NULL,
    "warnings" TEXT[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "load_test_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "load_test_organization_id_id_key" ON "load_test"("organization_id", "id");
CREATE INDEX "load_test_organization_id_system_id_created_at_idx" ON "load_test"("organization_id", "system_id", "created_at");
ALTER TABLE "load_test" ADD CONSTRAINT "load_test_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "system_component" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "limit" DOUBLE PRECISION NOT NULL,
    "limit_is" TEXT NOT NULL,
    "limit_at_least" BOOLEAN NOT NULL DEFAULT false,
    "load_test_id" UUID,
    "breaks_at" TEXT NOT NULL,
    "growth" JSONB NOT NULL,
    "monthly_cost" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "system_component_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "system_component_organization_id_id_key" ON "system_component"("organization_id", "id");
CREATE UNIQUE INDEX "system_component_organization_id_system_id_component_key" ON "system_component"("organization_id", "system_id", "component");
CREATE INDEX "system_component_organization_id_load_test_id_idx" ON "system_component"("organization_id", "load_test_id");
ALTER TABLE "system_component" ADD CONSTRAINT "system_component_organization_id_system_id_fkey" FOREIGN KEY ("organization_id", "system_id") REFERENCES "system"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "system_component" ADD CONSTRAINT "system_component_organization_id_load_test_id_fkey" FOREIGN KEY ("organization_id", "load_test_id") REFERENCES "load_test"("organization_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "component_reading" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "component_id" UUID NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "component_reading_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "component_reading_organization_id_component_id_at_idx" ON "component_reading"("organization_id", "component_id", "at");
ALTER TABLE "component_reading" ADD CONSTRAINT "component_reading_organization_id_component_id_fkey" FOREIGN KEY ("organization_id", "component_id") REFERENCES "system_component"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table(name::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['load_test', 'system_component', 'component_reading']) AS name;
SELECT limit_to_systems('component_reading', 'EXISTS (SELECT FROM system_component c WHERE c.organization_id = component_reading.organization_id AND c.id = component_id)');
