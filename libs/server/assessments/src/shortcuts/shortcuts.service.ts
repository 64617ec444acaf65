import { Injectable } from '@nestjs/common';
import {
  type Catalogue,
  instantSchema,
  type ListShortcutsQuery,
  type Page,
  type Shortcut,
} from '@pitwall/contracts';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { AssessmentsService } from '../reading/assessments.service.ts';
import {
  type DebtCommentRow,
  type RiskPlace,
  type RiskRow,
  ShortcutRepository,
  type TiedIncident,
} from './shortcut.repository.ts';

const riskPlaceSchema: z.ZodType<RiskPlace> = z.strictObject({
  expiresAt: instantSchema,
  id: z.uuid(),
});

/** The register of what was knowingly left out, with the incidents that each has caused. */
@Injectable()
export class ShortcutsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly catalogues: ReleasedCatalogues,
    private readonly shortcuts: ShortcutRepository,
  ) {}

  async list(
    context: TenantRequest,
    { kind, system, cursor, limit }: ListShortcutsQuery,
  ): Promise<Page<Shortcut>> {
    return this.database.withTenant(context, async (transaction) => {
      // A mistyped system would read as one without shortcuts.
      if (system !== undefined) await this.systems.find(transaction, context, system);
      const { organizationId } = context;
      const wanted = { system, take: limit + 1 };
      if (kind === 'debt_comment') {
        const after = decodeCursor(cursor, z.uuid());
        const rows = await this.shortcuts.comments(transaction, organizationId, {
          ...wanted,
          after,
        });
        const around = await this.around(transaction, rows, ({ takenById }) => [takenById]);
        return pageOf(
          rows,
          limit,
          ({ id }) => id,
          (row) => presentComment(row, around),
        );
      }
      const after = decodeCursor(cursor, riskPlaceSchema);
      const rows = await this.shortcuts.risks(transaction, organizationId, { ...wanted, after });
      const around = await this.around(transaction, rows, ({ answeredById, approvedById }) => [
        answeredById,
        approvedById,
      ]);
      const now = new Date();
      return pageOf(
        rows,
        limit,
        ({ riskExpiresAt, id }) => ({ expiresAt: (riskExpiresAt ?? now).toISOString(), id }),
        (row) => presentRisk(row, around, now),
      );
    });
  }

  private async around<Row extends RiskRow | DebtCommentRow>(
    transaction: TenantTransaction,
    rows: readonly Row[],
    people: (row: Row) => (string | null)[],
  ): Promise<Around> {
    const titles = new Map<string, ReadonlyMap<string, string>>();
    for (const version of new Set(rows.map(({ catalogueVersion }) => catalogueVersion)))
      titles.set(version, titlesOf(await this.catalogues.byVersion(version)));
    return {
      titles,
      names: await this.assessments.names(transaction, rows.flatMap(people)),
      incidents: await this.shortcuts.incidents(
        transaction,
        rows.map(({ systemId }) => systemId),
        rows.map(({ practiceId }) => practiceId),
      ),
    };
  }
}

interface Around {
  titles: ReadonlyMap<string, ReadonlyMap<string, string>>;
  names: ReadonlyMap<string, string>;
  incidents: readonly TiedIncident[];
}

const titlesOf = ({ practices }: Catalogue): Map<string, string> =>
  new Map(practices.map(({ id, title }) => [id, title]));

const common = (
  row: RiskRow | DebtCommentRow,
  { titles, incidents }: Around,
  since: Date,
): Pick<Shortcut, 'id' | 'system' | 'practice' | 'title' | 'since' | 'incidents'> => ({
  id: row.id,
  system: { slug: row.systemSlug, name: row.systemName },
  practice: row.practiceId,
  title: titles.get(row.catalogueVersion)?.get(row.practiceId) ?? row.practiceId,
  since: since.toISOString(),
  // What broke before it was decided, the decision did not cause.
  incidents: incidents
    .filter(
      ({ systemId, practices }) => systemId === row.systemId && practices.includes(row.practiceId),
    )
    .filter(({ startedAt }) => startedAt >= since)
    .map(({ id, title, startedAt }) => ({ id, title, startedAt: startedAt.toISOString() })),
});

function presentRisk(row: RiskRow, around: Around, now: Date): Shortcut {
  const shared = common(row, around, row.approvedAt ?? row.answeredAt);
  const isPast = row.riskExpiresAt !== null && row.riskExpiresAt <= now;
  return {
    ...shared,
    kind: 'accepted_risk',
    says: row.note,
    by: around.names.get(row.answeredById ?? '') ?? null,
    risk: {
      level: row.level,
      approvedBy: around.names.get(row.approvedById ?? '') ?? null,
      expiresAt: row.riskExpiresAt?.toISOString() ?? null,
      status:
        row.approvedAt === null
          ? 'awaiting_approval'
          : isPast
            ? 'lapsed'
            : shared.incidents.length > 0
              ? 'touched'
              : 'accepted',
    },
    place: null,
  };
}

const presentComment = (row: DebtCommentRow, around: Around): Shortcut => ({
  ...common(row, around, row.takenAt),
  kind: 'debt_comment',
  says: row.text,
  by: around.names.get(row.takenById ?? '') ?? null,
  risk: null,
  place: { path: row.path, line: row.line, commit: row.commit },
});
