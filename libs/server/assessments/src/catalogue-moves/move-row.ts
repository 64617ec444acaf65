import type { CatalogueMove } from '@pitwall/contracts';

export interface MoveRow {
  id: string;
  number: number;
  kind: CatalogueMove['kind'];
  fromVersion: string;
  toVersion: string;
  undoesId: string | null;
  note: string;
  state: CatalogueMove['state'];
  done: number;
  total: number;
  error: string | null;
  createdById: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export const presentMove = (row: MoveRow, names: ReadonlyMap<string, string>): CatalogueMove => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  from: row.fromVersion,
  to: row.toVersion,
  note: row.note,
  state: row.state,
  done: row.done,
  total: row.total,
  error: row.error,
  createdBy: names.get(row.createdById ?? '') ?? null,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

export const isUnderWay = ({ state }: Pick<MoveRow, 'state'>): boolean =>
  state === 'waiting' || state === 'running';
