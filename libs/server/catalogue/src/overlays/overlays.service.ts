import { Injectable } from '@nestjs/common';
import { checkOverlay, effectOf, importOverlay, problemLine } from '@pitwall/catalogue';
import {
  type Catalogue,
  type CatalogueOverlay,
  catalogueFollowJob,
  type ImportRequest,
  type ImportResult,
  type OverlayEffect,
  type OverlayRevision,
  type OverlayState,
  type OverlayVerdict,
  type Page,
  type PageQuery,
  type SaveOverlay,
  type UndoOverlay,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { LiveUpdates, Outbox } from '@pitwall/server-queue';
import { z } from 'zod';
import { ReleasedCatalogues } from '../released-catalogues.ts';
import { CatalogueChoices } from '../versions/catalogue-choices.ts';
import { OrganizationCatalogues } from './organization-catalogues.ts';
import { OverlayRepository, type OverlayRow } from './overlay.repository.ts';

const NOTHING: OverlayEffect = { added: [], changed: [], hidden: [] };

/** Reading, checking, saving and undoing an organization's overlay. */
@Injectable()
export class OverlaysService {
  constructor(
    private readonly database: Database,
    private readonly releases: ReleasedCatalogues,
    private readonly catalogues: OrganizationCatalogues,
    private readonly overlays: OverlayRepository,
    private readonly choices: CatalogueChoices,
    private readonly outbox: Outbox,
    private readonly live: LiveUpdates,
    private readonly audit: AuditLog,
  ) {}

  async state(context: TenantRequest): Promise<OverlayState> {
    return this.database.withTenant(context, async (transaction) => {
      const newest = await this.overlays.newest(transaction);
      const versions = await this.overlays.versionsInUse(transaction);
      const chosen = await this.choices.chosen(transaction);
      const unfit = [];
      for (const version of new Set([chosen, ...versions])) {
        const { problems } = await this.catalogues.effective(transaction, version);
        if (problems.length > 0) unfit.push({ version, problems: [...problems] });
      }
      return {
        number: newest?.number ?? 0,
        text: newest?.source ?? '',
        version: chosen,
        effect: newest?.effect ?? NOTHING,
        unfit,
      };
    });
  }

  /** What is wrong with a text, or what it would do. Saves nothing. */
  async check(context: TenantRequest, text: string): Promise<OverlayVerdict> {
    const base = await this.base(context);
    const checked = checkOverlay(text, base);
    return checked.ok
      ? { problems: [], effect: effectOf(base, checked.overlay) }
      : { problems: checked.problems, effect: null };
  }

  /** The overlay that a foreign file makes, with what became of each part of it. Saves nothing. */
  async import(context: TenantRequest, { text, into }: ImportRequest): Promise<ImportResult> {
    return importOverlay(text, await this.base(context), { into });
  }

  /**
   * @throws ProblemException `request.invalid` with every problem where the text does not fit, and
   * `resource.changed` where someone saved another revision meanwhile.
   */
  async save(context: TenantRequest, { text, after, note }: SaveOverlay): Promise<OverlayState> {
    const base = await this.base(context);
    const checked = checkOverlay(text, base);
    if (!checked.ok) {
      throw new ProblemException(
        'request.invalid',
        `The overlay has ${checked.problems.length === 1 ? 'a problem' : 'problems'}, and nothing is changed.`,
        {
          errors: checked.problems.map((problem) => ({
            path: 'text',
            message: problemLine(problem),
          })),
        },
      );
    }
    const written = { overlay: checked.overlay, source: text };
    await this.write(context, after, note, written, effectOf(base, checked.overlay));
    return this.state(context);
  }

  /** The text of an earlier revision stands again, as a new one: nothing of the history is lost. */
  async undo(context: TenantRequest, { after, to }: UndoOverlay): Promise<OverlayState> {
    const row =
      to === 0
        ? null
        : await this.database.withTenant(context, (transaction) =>
            this.overlays.numbered(transaction, to),
          );
    if (to !== 0 && !row) throw notFound('revision of the overlay');
    const note = to === 0 ? 'The overlay was taken away.' : `Back to revision ${to}.`;
    if (row && row.source !== '') return this.save(context, { text: row.source, after, note });
    await this.write(context, after, note, null, NOTHING);
    return this.state(context);
  }

  /** Newest first. */
  async history(
    context: TenantRequest,
    { cursor, limit }: PageQuery,
  ): Promise<Page<OverlayRevision>> {
    const before = decodeCursor(cursor, z.int32());
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.overlays.list(transaction, before, limit + 1);
      const names = await this.overlays.names(
        transaction,
        rows.map(({ createdById }) => createdById),
      );
      return pageOf(
        rows,
        limit,
        ({ number }) => number,
        (row) => present(row, names),
      );
    });
  }

  /** The text of one revision. */
  async revision(context: TenantRequest, number: number): Promise<{ text: string }> {
    const row = await this.database.withTenant(context, (transaction) =>
      this.overlays.numbered(transaction, number),
    );
    if (!row) throw notFound('revision of the overlay');
    return { text: row.source };
  }

  /** The release that the organization reads, without its overlay. */
  private async base(context: TenantRequest): Promise<Catalogue> {
    const version = await this.database.withTenant(context, (transaction) =>
      this.choices.chosen(transaction),
    );
    return this.releases.byVersion(version);
  }

  private async write(
    context: TenantRequest,
    after: number,
    note: string,
    written: { overlay: CatalogueOverlay; source: string } | null,
    effect: OverlayEffect,
  ): Promise<void> {
    await this.database.withTenant(context, async (transaction: TenantTransaction) => {
      const { organizationId, userId } = context;
      const newest = await this.overlays.newestPlace(transaction);
      const number = after + 1;
      const saved =
        (newest?.number ?? 0) === after &&
        (await this.overlays.insert(transaction, {
          organizationId,
          number,
          name: written?.overlay.name ?? '',
          source: written?.source ?? '',
          note,
          effect,
          createdById: userId,
        }));
      if (!saved) {
        throw new ProblemException(
          'resource.changed',
          'Someone saved another revision of the overlay meanwhile. Read it before you save yours.',
        );
      }
      await this.audit.record(transaction, context, {
        action: 'catalogue.overlaid',
        subject: { type: 'catalogue_overlay', id: String(number) },
        after: { number, note, ...effect },
      });
      // Tasks of every system follow, each in a transaction of its own.
      await this.outbox.enqueue(transaction, catalogueFollowJob, { organizationId });
      this.database.afterCommit(transaction, () => {
        void this.live.publish(organizationId, { kind: 'catalogue.changed' });
      });
    });
  }
}

const present = (row: OverlayRow, names: ReadonlyMap<string, string>): OverlayRevision => ({
  id: row.id,
  number: row.number,
  name: row.name,
  note: row.note,
  effect: row.effect,
  createdBy: names.get(row.createdById ?? '') ?? null,
  createdAt: row.createdAt.toISOString(),
});
