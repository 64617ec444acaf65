-- Nothing reads them: what is not done is not asked.
ALTER TABLE "system_scanning" DROP COLUMN "checks", DROP COLUMN "impact";
