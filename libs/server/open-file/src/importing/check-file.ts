import {
  LATER_OPEN_FILE_TABLES,
  OPEN_FILE_FORMAT,
  OPEN_FILE_PEOPLE_AT_MOST,
  OPEN_FILE_ROWS_AT_MOST,
  OPEN_FILE_TABLES,
  type OpenFileHead,
  openFileHeadSchema,
  type OpenFilePerson,
  openFilePersonSchema,
  openFileRowSchemas,
  type OpenFileTable,
} from '@pitwall/contracts';
import { ProblemException } from '@pitwall/server-kernel';
import type { z } from 'zod';
import type { Row } from '../open-file.repository.ts';
import { NewIds } from './new-ids.ts';
import { Possibility } from './possibility.ts';
import type { Part } from './read-parts.ts';
import type { TableSpool } from './table-spool.ts';

export interface FieldError {
  path: string;
  message: string;
}

/** What was read of a file that is as it should be; its rows are in the spool. */
export interface CheckedFile {
  head: OpenFileHead;
  people: OpenFilePerson[];
  ids: NewIds;
  /** Rows of each table. */
  counts: Readonly<Record<OpenFileTable, number>>;
  /** Where each release of the catalogue is named first. */
  releases: ReadonlyMap<string, string>;
  /** Systems that are in use, by their ids in the file. */
  systems: string[];
}

const MOST_ERRORS = 20;
const RELEASE_FIELDS = [
  ['system', 'catalogueVersion'],
  ['catalogueChoice', 'version'],
  ['catalogueMove', 'fromVersion'],
  ['catalogueMove', 'toVersion'],
  ['catalogueMoveSystem', 'fromVersion'],
] as const;

/**
 * Looks at every part of a file and puts its rows into the spool; nothing else is changed.
 * @throws ProblemException that names the fields, at most twenty of them.
 */
export async function checkFile(
  parts: AsyncIterable<Part>,
  spool: TableSpool,
  now: Date,
): Promise<CheckedFile> {
  const check = new FileCheck(spool);
  for await (const part of parts) await check.see(part);
  return check.done(now);
}

class FileCheck {
  readonly #head: Record<string, unknown> = {};
  readonly #people: OpenFilePerson[] = [];
  readonly #ids = new NewIds();
  readonly #counts = Object.fromEntries(OPEN_FILE_TABLES.map((table) => [table, 0])) as Record<
    OpenFileTable,
    number
  >;
  readonly #releases = new Map<string, string>();
  readonly #systems: string[] = [];
  readonly #possibility = new Possibility();
  readonly #errors: FieldError[] = [];
  #hasPeople = false;
  constructor(private readonly spool: TableSpool) {}

  async see(part: Part): Promise<void> {
    if (part.kind === 'head') this.#seeHead(part.key, part.value);
    else if (part.kind === 'stray') this.#tell(part.path, 'is not what such a file has here');
    else if (part.kind === 'people') this.#seePeople();
    else if (part.kind === 'person') this.#seePerson(part.index, part.value);
    else if (part.kind === 'table') await this.#seeTable(part.table);
    else await this.#seeRow(part.table, part.index, part.value);
  }

  async done(now: Date): Promise<CheckedFile> {
    await this.spool.close();
    if (!('format' in this.#head)) throw unsupported(undefined);
    const head = openFileHeadSchema.safeParse(this.#head);
    if (!head.success) this.#issues('', head.error);
    if (!this.#hasPeople) this.#tell('people', 'is missing');
    for (const table of OPEN_FILE_TABLES)
      if (!this.spool.has(table) && !LATER_OPEN_FILE_TABLES.has(table))
        this.#tell(`tables.${table}`, 'is missing');
    if (this.#errors.length > 0 || !head.success) throw invalid(this.#errors);
    const impossible = await this.#possibility.found(head.data.exportedAt, now, (ids) =>
      this.#titlesOf(ids),
    );
    if (impossible.length > 0) throw invalid(impossible.slice(0, MOST_ERRORS));
    return {
      head: head.data,
      people: this.#people,
      ids: this.#ids,
      counts: this.#counts,
      releases: this.#releases,
      systems: this.#systems,
    };
  }

  #seeHead(key: string, value: unknown): void {
    // Looked at as soon as it is there: of a newer one nothing else may be as it is here.
    if (key === 'format' && value !== OPEN_FILE_FORMAT) throw unsupported(value);
    this.#head[key] = value;
  }

  /** Once: their number is bounded by their place in the list. */
  #seePeople(): void {
    if (this.#hasPeople) throw invalid([twice('people')]);
    this.#hasPeople = true;
  }

  #seePerson(index: number, value: unknown): void {
    if (index >= OPEN_FILE_PEOPLE_AT_MOST) throw tooMany('people', OPEN_FILE_PEOPLE_AT_MOST);
    const person = openFilePersonSchema.safeParse(value);
    if (person.success) this.#people.push(person.data);
    else this.#issues(`people.${index}.`, person.error);
  }

  async #seeTable(table: OpenFileTable): Promise<void> {
    if (!(await this.spool.begin(table))) throw invalid([twice(`tables.${table}`)]);
  }

  async #seeRow(table: OpenFileTable, index: number, value: unknown): Promise<void> {
    const path = `tables.${table}`;
    if (index >= OPEN_FILE_ROWS_AT_MOST) throw tooMany(path, OPEN_FILE_ROWS_AT_MOST);
    const parsed = openFileRowSchemas[table].safeParse(value);
    if (!parsed.success) {
      this.#issues(`${path}.${index}.`, parsed.error);
      return;
    }
    const row: Row = parsed.data;
    if (typeof row['id'] === 'string') this.#ids.add(row['id']);
    this.#counts[table] += 1;
    this.#possibility.see(table, index, row);
    this.#noteReleases(table, index, row);
    if (table === 'system' && row['archivedAt'] === null) this.#systems.push(String(row['id']));
    await this.spool.write(row);
  }

  #noteReleases(table: OpenFileTable, index: number, row: Row): void {
    for (const [of, field] of RELEASE_FIELDS) {
      const release = of === table ? String(row[field]) : undefined;
      if (release !== undefined && !this.#releases.has(release))
        this.#releases.set(release, `tables.${table}.${index}.${field}`);
    }
  }

  async #titlesOf(ids: ReadonlySet<string>): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for await (const line of this.spool.lines('task')) {
      const { id, title } = JSON.parse(line) as Row;
      if (ids.has(String(id))) titles.set(String(id), String(title));
    }
    return titles;
  }

  #issues(before: string, { issues }: z.ZodError): void {
    for (const { path, message } of issues)
      this.#tell(`${before}${path.join('.')}`.replace(/\.$/, ''), message);
  }

  #tell(path: string, message: string): void {
    this.#errors.push({ path, message });
    if (this.#errors.length >= MOST_ERRORS) throw invalid(this.#errors);
  }
}

const twice = (path: string): FieldError => ({ path, message: 'stands in the file twice' });

const tooMany = (path: string, most: number): ProblemException =>
  invalid([{ path, message: `has more than ${most.toLocaleString('en')} rows` }]);

/** The refusal that names the fields. */
export const invalid = (errors: FieldError[]): ProblemException =>
  new ProblemException('request.invalid', 'The file is not as it should be; see errors.', {
    errors,
  });

function unsupported(format: unknown): ProblemException {
  const isOurs = typeof format === 'string' && format.startsWith('pitwall.organization/');
  return new ProblemException(
    'report.unsupported_version',
    isOurs
      ? `The file is of the format ${format.slice(0, 60)}; this server reads ${OPEN_FILE_FORMAT}. Update the server first.`
      : `The file is no export of an organization; its format must be ${OPEN_FILE_FORMAT}.`,
    { errors: [{ path: 'format', message: `must be ${OPEN_FILE_FORMAT}` }] },
  );
}
