import { Injectable } from '@nestjs/common';
import { type ImportedFile, OPEN_FILE_TABLES, type OpenFileTable } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { v7 as uuidv7 } from 'uuid';
import { OpenFileRepository, type Row } from '../open-file.repository.ts';
import { PEOPLE_FIELDS } from '../people-fields.ts';
import { importedRow } from '../tracker-rows.ts';
import { type CheckedFile, checkFile, invalid } from './check-file.ts';
import { type IdHere, withIds } from './new-ids.ts';
import { readParts } from './read-parts.ts';
import { TableSpool } from './table-spool.ts';

/** Rows of one statement at most, and characters of them from which on no more are added. */
const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4 * 1024 * 1024;
/** A large organization is more than other requests have to do. */
const TRANSACTION_MILLISECONDS = 15 * 60_000;

/**
 * Reads a document into an empty organization: all of it or nothing. It is looked at as it comes, row by row, and
 * its rows wait on disk; then they are written in one transaction.
 */
@Injectable()
export class ImportingService {
  constructor(
    private readonly database: Database,
    private readonly files: OpenFileRepository,
    private readonly catalogues: ReleasedCatalogues,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async import(context: TenantRequest, chunks: AsyncIterable<Uint8Array>): Promise<ImportedFile> {
    return TableSpool.with(async (spool) => {
      const file = await checkFile(readParts(chunks), spool, new Date());
      await this.refuseUnknownReleases(file);
      return this.database.withTenant(
        context,
        (transaction) => this.write(transaction, context, file, spool),
        { timeoutMilliseconds: TRANSACTION_MILLISECONDS },
      );
    }).catch(asProblem);
  }

  private async write(
    transaction: TenantTransaction,
    context: TenantRequest,
    file: CheckedFile,
    spool: TableSpool,
  ): Promise<ImportedFile> {
    const { organizationId } = context;
    if (!(await this.files.isEmpty(transaction, organizationId))) {
      throw new ProblemException(
        'resource.conflict',
        'This organization has teams, systems or a catalogue of its own already. Import into a new one.',
      );
    }
    const people = await this.peopleOf(transaction, file);
    const here: IdHere = (id) => (people.has(id) ? people.get(id) : file.ids.get(id));
    await this.files.change(transaction, organizationId, file.head.organization);
    for (const table of OPEN_FILE_TABLES)
      for await (const rows of batches(spool, table, here))
        await this.files.insert(transaction, organizationId, table, rows);
    for (const id of file.systems) {
      const systemId = file.ids.get(id);
      if (systemId !== undefined)
        await this.events.systemChanged(transaction, context, { systemId, cause: 'created' });
    }
    const { team: teams, system: systems, answer: answers, task: tasks } = file.counts;
    const imported: ImportedFile = {
      teams,
      systems,
      answers,
      tasks,
      unknownPeople: file.people.filter(({ id }) => people.get(id) === null).map(addressOf),
    };
    await this.audit.record(transaction, context, {
      action: 'organization.imported',
      subject: { type: 'organization', id: organizationId },
      after: { from: file.head.organization.name, exportedAt: file.head.exportedAt, ...imported },
    });
    return imported;
  }

  private async refuseUnknownReleases({ releases }: CheckedFile): Promise<void> {
    for (const [version, path] of releases) {
      try {
        await this.catalogues.byVersion(version);
      } catch (error) {
        if (!isNotThere(error)) throw error;
        throw invalid([{ path, message: `the catalogue ${version} is not released here` }]);
      }
    }
  }

  /** By their id in the file: who they are here, or null. */
  private async peopleOf(
    transaction: TenantTransaction,
    { people }: CheckedFile,
  ): Promise<Map<string, string | null>> {
    const here = await this.files.people(transaction, { emails: people.map(addressOf) });
    const byEmail = new Map(here.map(({ email, id }) => [email, id]));
    return new Map(people.map(({ id, email }) => [id, byEmail.get(email) ?? null]));
  }
}

const isNotThere = (error: unknown): boolean =>
  error instanceof ProblemException && error.code === 'resource.not_found';

const addressOf = ({ email }: { email: string }): string => email;

async function* batches(
  spool: TableSpool,
  table: OpenFileTable,
  here: IdHere,
): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  let characters = 0;
  for await (const line of spool.lines(table)) {
    rows.push(toRow(table, JSON.parse(line) as Row, here));
    characters += line.length;
    if (rows.length < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
    yield rows;
    [rows, characters] = [[], 0];
  }
  if (rows.length > 0) yield rows;
}

/** The row with its new ids. A person who is not here is nobody; what is null is left to the database. */
function toRow(table: OpenFileTable, row: Row, here: IdHere): Row {
  const mapped = importedRow(table, row, withIds(row, here) as Row, here);
  // An id that the file's list of people does not hold may not reach the database as it is.
  for (const field of PEOPLE_FIELDS) {
    const named = row[field];
    if (Array.isArray(named)) mapped[field] = named.flatMap((one) => here(String(one)) ?? []);
    else if (typeof named === 'string') mapped[field] = here(named) ?? null;
  }
  // An opinion counts, also of who is not here: its person is someone without a name.
  if (typeof row['personId'] === 'string') mapped['personId'] ??= uuidv7();
  return Object.fromEntries(Object.entries(mapped).filter(([, value]) => value !== null));
}

/** What only a database or a disk can tell of a file is a refusal, too. */
function asProblem(error: unknown): never {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'P2003') {
    throw new ProblemException(
      'request.invalid',
      'A row of the file names another one that the file does not hold.',
      { cause: error },
    );
  }
  if (code === 'ENOSPC') {
    throw new ProblemException(
      'service.unavailable',
      'There is no room left to read the file. Nothing was changed.',
      { cause: error },
    );
  }
  throw error;
}
