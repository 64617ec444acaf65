-- Links and feeds that a person's token has made end with it.
CREATE UNIQUE INDEX "api_token_organization_id_id_key" ON "api_token"("organization_id", "id");

ALTER TABLE "report_share" ADD COLUMN "api_token_id" UUID;
CREATE INDEX "report_share_organization_id_api_token_id_idx" ON "report_share"("organization_id", "api_token_id");
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_organization_id_api_token_id_fkey" FOREIGN KEY ("organization_id", "api_token_id") REFERENCES "api_token"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "feed_link" ADD COLUMN "api_token_id" UUID;
CREATE INDEX "feed_link_organization_id_api_token_id_idx" ON "feed_link"("organization_id", "api_token_id");
ALTER TABLE "feed_link" ADD CONSTRAINT "feed_link_organization_id_api_token_id_fkey" FOREIGN KEY ("organization_id", "api_token_id") REFERENCES "api_token"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
