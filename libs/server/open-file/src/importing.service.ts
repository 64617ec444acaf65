import { Injectable } from '@nestjs/common';
import {
  type ImportedFile,
  OPEN_FILE_FORMAT,
  OPEN_FILE_TABLES,
  type OpenFile,
  openFileSchema,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { v7 as uuidv7 } from 'uuid';
import { impossibleIn } from './impossible-in.ts';
import { newIds, PEOPLE_FIELDS, withIds } from './new-ids.ts';
import { OpenFileRepository, type Row } from './open-file.repository.ts';

const MOST_ERRORS = 20;

/** Reads a document into an empty organization: all of it or nothing. */
@Injectable()
export class ImportingService {
  constructor(
    private readonly database: Database,
    private readonly files: OpenFileRepository,
    private readonly catalogues: ReleasedCatalogues,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async import(context: TenantRequest, given: { format: string }): Promise<ImportedFile> {
    const file = parse(given);
    await this.refuseUnknownCatalogues(file);
    const { organizationId } = context;
    return this.database.withTenant(context, async (transaction) => {
      if (!(await this.files.isEmpty(transaction, organizationId))) {
        throw new ProblemException(
          'resource.conflict',
          'This organization has teams, systems or a catalogue of its own already. Import into a new one.',
        );
      }
      const people = await this.peopleOf(transaction, file);
      const ids = new Map<string, string | null>([
        ...newIds(
          Object.values(file.tables).flatMap((rows) =>
            rows.flatMap((row) => ('id' in row ? [row.id] : [])),
          ),
        ),
        ...people,
      ]);
      await this.files.change(transaction, organizationId, file.organization);
      for (const table of OPEN_FILE_TABLES) {
        const rows = (file.tables[table] as Row[]).map((row) => toRow(row, ids));
        await this.files.insert(transaction, organizationId, table, rows);
      }
      for (const { id, archivedAt } of file.tables.system) {
        const systemId = ids.get(id);
        if (archivedAt === null && systemId)
          await this.events.systemChanged(transaction, context, { systemId, cause: 'created' });
      }
      const { team, system, answer, task } = file.tables;
      const imported: ImportedFile = {
        teams: team.length,
        systems: system.length,
        answers: answer.length,
        tasks: task.length,
        unknownPeople: file.people
          .filter((one) => people.get(one.id) === null)
          .map(({ email }) => email),
      };
      await this.audit.record(transaction, context, {
        action: 'organization.imported',
        subject: { type: 'organization', id: organizationId },
        after: { from: file.organization.name, exportedAt: file.exportedAt, ...imported },
      });
      return imported;
    });
  }

  private async refuseUnknownCatalogues({ tables }: OpenFile): Promise<void> {
    const named = [
      ...tables.system.map(({ catalogueVersion }, index) => ({
        version: catalogueVersion,
        path: `tables.system.${index}.catalogueVersion`,
      })),
      ...tables.catalogueChoice.map(({ version }, index) => ({
        version,
        path: `tables.catalogueChoice.${index}.version`,
      })),
      ...tables.catalogueMove.flatMap(({ fromVersion, toVersion }, index) => [
        { version: fromVersion, path: `tables.catalogueMove.${index}.fromVersion` },
        { version: toVersion, path: `tables.catalogueMove.${index}.toVersion` },
      ]),
      ...tables.catalogueMoveSystem.map(({ fromVersion }, index) => ({
        version: fromVersion,
        path: `tables.catalogueMoveSystem.${index}.fromVersion`,
      })),
    ];
    const known = new Set<string>();
    for (const { version, path } of named) {
      if (known.has(version)) continue;
      known.add(version);
      try {
        await this.catalogues.byVersion(version);
      } catch {
        throw invalid([{ path, message: `the catalogue ${version} is not released here` }]);
      }
    }
  }

  /** By their id in the file: who they are here, or null. */
  private async peopleOf(
    transaction: TenantTransaction,
    { people }: OpenFile,
  ): Promise<Map<string, string | null>> {
    const here = await this.files.people(transaction, {
      emails: people.map(({ email }) => email),
    });
    const byEmail = new Map(here.map(({ email, id }) => [email, id]));
    return new Map(people.map(({ id, email }) => [id, byEmail.get(email) ?? null]));
  }
}

function parse(given: { format: string }): OpenFile {
  if (given.format !== OPEN_FILE_FORMAT) {
    const isOurs = given.format.startsWith('pitwall.organization/');
    throw new ProblemException(
      'report.unsupported_version',
      isOurs
        ? `The file is of the format ${given.format}; this server reads ${OPEN_FILE_FORMAT}. Update the server first.`
        : `The file is no export of an organization; its format must be ${OPEN_FILE_FORMAT}.`,
      { errors: [{ path: 'format', message: `must be ${OPEN_FILE_FORMAT}` }] },
    );
  }
  const parsed = openFileSchema.safeParse(given);
  if (parsed.success) {
    const impossible = impossibleIn(parsed.data, new Date()).slice(0, MOST_ERRORS);
    if (impossible.length > 0) throw invalid(impossible);
    return parsed.data;
  }
  throw invalid(
    parsed.error.issues
      .slice(0, MOST_ERRORS)
      .map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}

const invalid = (errors: { path: string; message: string }[]): ProblemException =>
  new ProblemException('request.invalid', 'The file is not as it should be; see errors.', {
    errors,
  });

/** The row with its new ids. A person who is not here is nobody; what is null is left to the database. */
function toRow(row: Row, ids: ReadonlyMap<string, string | null>): Row {
  const mapped = withIds(row, ids) as Row;
  // An id that the file's list of people does not hold may not reach the database as it is.
  for (const field of PEOPLE_FIELDS) {
    const named = row[field];
    if (Array.isArray(named)) mapped[field] = named.flatMap((one) => ids.get(String(one)) ?? []);
    else if (typeof named === 'string' && !ids.has(named)) mapped[field] = null;
  }
  // An opinion counts, also of who is not here: its person is someone without a name.
  if (typeof row['personId'] === 'string') mapped['personId'] ??= uuidv7();
  return Object.fromEntries(Object.entries(mapped).filter(([, value]) => value !== null));
}
