-- Whoever has confirmed the address of an invitation sees it, without the mail's link.
ALTER TABLE "invitation" ADD COLUMN "email_key" TEXT;
ALTER TABLE "invitation" ADD COLUMN "declined_at" TIMESTAMPTZ(3);
UPDATE "invitation" SET "email_key" = normalize(lower(btrim("email")), NFKC) WHERE "email" IS NOT NULL;
CREATE INDEX "invitation_email_key_idx" ON "invitation"("email_key");
