import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  OPEN_FILE_FORMAT,
  OPEN_FILE_TABLES,
  type OpenFileHead,
  openFileHeadSchema,
  openFileRowSchemas,
  type OpenFileTable,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { OpenFileRepository, type Row } from '../open-file.repository.ts';
import { peopleIn } from '../people-fields.ts';

/** Whoever reads slower than this lets go of the transaction, and gets a file that is cut off. */
const TRANSACTION_MILLISECONDS = 15 * 60_000;

/** So does who takes nothing for this long: less than a transaction may stand idle. */
const PATIENCE_MILLISECONDS = 55_000;

/** Exports of a process at once: each holds a connection for as long as its reader takes. */
const MOST_OPEN = 3;

/** Writes all that people entered into one document, row by row as its reader takes them. */
@Injectable()
export class ExportingService {
  #open = 0;

  constructor(
    private readonly database: Database,
    private readonly files: OpenFileRepository,
    private readonly audit: AuditLog,
  ) {}

  /** All of it is of one moment. What fails before the first row is thrown; later, the stream ends in an error. */
  async export(
    context: TenantRequest,
    { patienceMilliseconds = PATIENCE_MILLISECONDS } = {},
  ): Promise<Readable> {
    if (this.#open >= MOST_OPEN)
      throw new ProblemException(
        'rate.limited',
        'Several exports are under way. Try again in a minute.',
        { headers: { 'retry-after': '60' } },
      );
    const into = new PassThrough();
    // Who reads it hears of an error, too; where nobody does yet, it is thrown below.
    into.on('error', () => undefined);
    await new Promise<void>((begin, fail) => {
      const take = async (part: string): Promise<void> => {
        const hasRoom = into.write(part);
        begin();
        if (!hasRoom) await room(into, patienceMilliseconds);
      };
      this.write(context, into, take).then(
        () => into.end(),
        (error: unknown) => {
          fail(error as Error);
          into.destroy(error as Error);
        },
      );
    });
    return into;
  }

  private async write(
    context: TenantRequest,
    into: PassThrough,
    take: (part: string) => Promise<void>,
  ): Promise<void> {
    this.#open += 1;
    try {
      await this.note(context);
      await this.database.withTenant(
        context,
        async (transaction) => {
          for await (const part of this.parts(transaction)) {
            if (into.destroyed) return;
            await take(part);
          }
        },
        { timeoutMilliseconds: TRANSACTION_MILLISECONDS, seesOneMoment: true },
      );
    } finally {
      this.#open -= 1;
    }
  }

  /** Before anything is handed out, so that it stands whatever becomes of the reading. */
  private note(context: TenantRequest): Promise<void> {
    return this.database.withTenant(context, async (transaction) => {
      await this.audit.record(transaction, context, {
        action: 'organization.exported',
        subject: { type: 'organization', id: context.organizationId },
      });
    });
  }

  private async *parts(transaction: TenantTransaction): AsyncGenerator<string> {
    const head = asWritten({
      format: OPEN_FILE_FORMAT,
      exportedAt: new Date(),
      organization: await this.files.organization(transaction),
    });
    const { format, exportedAt, organization }: OpenFileHead = openFileHeadSchema.parse(head);
    yield `{"format":${JSON.stringify(format)},\n"exportedAt":${JSON.stringify(exportedAt)},\n`;
    yield `"organization":${JSON.stringify(organization)},\n"tables":{`;
    const people = new Set<string>();
    for (const [index, table] of OPEN_FILE_TABLES.entries()) {
      yield `${index === 0 ? '' : ','}\n"${table}":[`;
      yield* this.table(transaction, table, people);
      yield ']';
    }
    yield '},\n"people":[';
    let isFirst = true;
    for await (const rows of this.files.peoplePages(transaction, people)) {
      yield `${isFirst ? '' : ','}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
      isFirst = false;
    }
    yield ']}\n';
  }

  /** A page of rows at a time, each one as its schema says, or the file ends there. */
  private async *table(
    transaction: TenantTransaction,
    table: OpenFileTable,
    people: Set<string>,
  ): AsyncGenerator<string> {
    let isFirst = true;
    for await (const rows of this.files.pages(transaction, table)) {
      const lines = rows.map((row) => {
        for (const person of peopleIn(row)) people.add(person);
        return JSON.stringify(openFileRowSchemas[table].parse(asWritten(row)));
      });
      yield `${isFirst ? '' : ','}\n${lines.join(',\n')}`;
      isFirst = false;
    }
  }
}

/** As JSON, moments are texts. */
const asWritten = (value: Row): unknown => JSON.parse(JSON.stringify(value));

/** Waits until the reader has taken enough; when it went away, there is nobody to wait for. Throws where it takes nothing. */
async function room(into: PassThrough, patienceMilliseconds: number): Promise<void> {
  const gone = new AbortController();
  const patience = setTimeout(() => {
    into.destroy(new Error('The reader of an export has taken nothing for too long.'));
  }, patienceMilliseconds);
  await Promise.race([
    once(into, 'drain', { signal: gone.signal }),
    once(into, 'close', { signal: gone.signal }),
  ]).finally(() => {
    clearTimeout(patience);
    gone.abort();
  });
}
