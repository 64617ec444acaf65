-- What amounts of money are in, by ISO 4217; null where it is not said.
ALTER TABLE "organization" ADD COLUMN "currency" TEXT CHECK ("currency" ~ '^[A-Z]{3}$');
