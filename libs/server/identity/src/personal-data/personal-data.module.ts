import { Module } from '@nestjs/common';
import { AccountDeletionRepository } from './account-deletion.repository.ts';
import { AccountExportHandler } from './account-export.handler.ts';
import { AccountExportRepository } from './account-export.repository.ts';
import { AccountUpkeepHandler } from './account-upkeep.handler.ts';
import { PersonalDataRepository } from './personal-data.repository.ts';

/** What a worker does for people: writes their files, and lets go of those who have left. */
@Module({
  providers: [
    AccountDeletionRepository,
    AccountExportHandler,
    AccountExportRepository,
    AccountUpkeepHandler,
    PersonalDataRepository,
  ],
})
export class IdentityJobsModule {}
