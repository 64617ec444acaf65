-- When a delivery came that was not signed with the webhook's secret: whoever entered another one there sees so.
ALTER TABLE "webhook" ADD COLUMN "refused_at" TIMESTAMPTZ(3);
