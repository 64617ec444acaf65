import type { z } from 'zod';

/** What a query may depend on. */
export interface ServerTraits {
  /** Such as 18. */
  major: number;
  /** Installed extensions by name: their schemas, quoted, and versions. */
  extensions: ReadonlyMap<string, { schema: string; installed: string }>;
}

/** A named statement that reads facts. The version rises when what it reads changes. */
export interface DoctorQuery<Row = unknown> {
  readonly name: string;
  readonly version: number;
  readonly row: z.ZodType<Row>;
  /** The statement; those after the first are tried where the one before waits for a lock. */
  sql(server: ServerTraits): readonly [string, ...string[]];
  /** Null where it can be asked; else why not. */
  missing?(server: ServerTraits): string | null;
  /** What a code of an error means for this query, where that is more than it usually means. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** Of a list that may be long: how many rows are taken, and in words which. One more is asked for, to know of it. */
  readonly most?: { rows: number; words: string };
  /** What would make it visible where it is not. */
  readonly grant: string;
  /** Rows come cut for roles that may see only their own: then these facts count as unseen. */
  readonly needsMonitor?: boolean;
}

export const query = <Row>(definition: DoctorQuery<Row>): DoctorQuery<Row> => definition;

export const MONITOR_GRANT = 'GRANT pg_monitor TO the role of the doctor';
/** Schemas of PostgreSQL itself, and what extensions own, is nobody's to mend. */
export const OWN_OBJECTS = (oid: string, classId: string, schema: string): string => `
  ${schema} NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
  AND ${schema} NOT LIKE 'pg\\_temp\\_%' AND ${schema} NOT LIKE 'pg\\_toast\\_temp\\_%'
  AND NOT EXISTS (SELECT FROM pg_depend extension_owned
                  WHERE extension_owned.classid = '${classId}'::regclass
                    AND extension_owned.objid = ${oid} AND extension_owned.deptype = 'e')`;
