import {
  ACCOUNT_EXPORT_DAYS,
  ACCOUNT_EXPORT_FORMAT,
  accountExportJob,
  type JobPayload,
} from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { AccountExportRepository } from './account-export.repository.ts';
import { PersonalDataRepository } from './personal-data.repository.ts';

const DAY = 86_400_000;

/** Writes a person's file in parts. Run again, it writes the same file anew, unless that is finished. */
@JobHandler(accountExportJob)
export class AccountExportHandler implements HandlesJob<typeof accountExportJob> {
  constructor(
    private readonly exports: AccountExportRepository,
    private readonly data: PersonalDataRepository,
  ) {}

  async handle(
    { accountExportId: id }: JobPayload<typeof accountExportJob>,
    { signal }: JobContext<null>,
  ): Promise<void> {
    const found = await this.exports.find(id);
    if (!found || found.state === 'finished') return;
    await this.exports.clear(id);
    let number = 0;
    const add = (text: string): Promise<void> => this.exports.addPart(id, number++, text);
    const head = { format: ACCOUNT_EXPORT_FORMAT, exportedAt: new Date().toISOString() };
    await add(`${JSON.stringify(head).slice(0, -1)},"data":{`);
    const told = new Set<string>();
    let inList = 0;
    await this.data.read(found.userId, async (list, rows) => {
      signal.throwIfAborted();
      const isNew = !told.has(list);
      let text = '';
      if (isNew) {
        text += `${told.size > 0 ? '\n],' : ''}\n${JSON.stringify(list)}:[`;
        told.add(list);
        inList = 0;
      }
      for (const row of rows) text += `${inList++ > 0 ? ',' : ''}\n${JSON.stringify(row)}`;
      if (text !== '') await add(text);
    });
    await add('\n]}}\n');
    await this.exports.end(id, 'finished', new Date(Date.now() + ACCOUNT_EXPORT_DAYS * DAY));
  }

  async failed({ accountExportId: id }: JobPayload<typeof accountExportJob>): Promise<void> {
    await this.exports.end(id, 'failed', null);
  }
}
