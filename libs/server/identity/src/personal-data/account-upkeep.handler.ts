import { accountUpkeepJob, type JobPayload } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { AccountDeletionRepository } from './account-deletion.repository.ts';
import { AccountExportRepository } from './account-export.repository.ts';

const PAGE = 100;

/** Lets go what people no longer want kept: their expired files, and accounts whose days are over. */
@JobHandler(accountUpkeepJob)
export class AccountUpkeepHandler implements HandlesJob<typeof accountUpkeepJob> {
  constructor(
    private readonly exports: AccountExportRepository,
    private readonly deletions: AccountDeletionRepository,
  ) {}

  async handle(
    _payload: JobPayload<typeof accountUpkeepJob>,
    { signal }: JobContext<null>,
  ): Promise<void> {
    await this.exports.deleteExpired();
    let after: string | null = null;
    let people: { id: string; emailKey: string }[];
    do {
      people = await this.deletions.due(after, PAGE);
      for (const { id, emailKey } of people) {
        signal.throwIfAborted();
        after = id;
        // Every other owner has gone meanwhile: the account waits until the organization is handed over.
        if ((await this.deletions.blockedBy(id)).length > 0) continue;
        await this.deletions.clear(id, emailKey);
        await this.deletions.remove(id);
      }
    } while (people.length === PAGE);
  }
}
