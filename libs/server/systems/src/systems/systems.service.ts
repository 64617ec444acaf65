import { Injectable } from '@nestjs/common';
import {
  lineSchema,
  type ListSystemsQuery,
  type Page,
  type Stack,
  STACKS,
} from '@pitwall/contracts';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf } from '@pitwall/server-kernel';
import { z } from 'zod';
import { ReadingRepository } from '../readings/reading.repository.ts';
import { READING_DAYS, type ReadingDays, type SystemReading } from '../readings/system-reading.ts';
import { type SystemPlace, SystemRepository } from './system.repository.ts';
import type { SystemRow } from './system-row.ts';

const placeSchema: z.ZodType<SystemPlace> = z.strictObject({
  name: lineSchema(80),
  id: z.uuid(),
});

/** For other features: systems in an open transaction. Archived ones are not found. */
@Injectable()
export class SystemsService {
  constructor(
    private readonly systems: SystemRepository,
    private readonly readingRows: ReadingRepository,
  ) {}

  /** @throws ProblemException `resource.not_found` */
  async find(
    transaction: TenantTransaction,
    _context: TenantContext,
    idOrSlug: string,
  ): Promise<SystemRow> {
    const system = await this.systems.find(transaction, idOrSlug);
    if (!system) throw notFound('system');
    return system;
  }

  /** Systems by name; `search` looks into names and slugs, `team` is an id or a slug. */
  async page(
    transaction: TenantTransaction,
    _context: TenantContext,
    { cursor, limit, ...filter }: ListSystemsQuery,
  ): Promise<Page<SystemRow>> {
    const after = decodeCursor(cursor, placeSchema);
    return pageOf(
      await this.systems.page(transaction, filter, after, limit + 1),
      limit,
      ({ name, id }) => ({ name, id }),
      (row) => row,
    );
  }

  /**
   * What decides where a system stands, save answers and findings, in one statement.
   * @throws ProblemException `resource.not_found`
   */
  async reading(
    transaction: TenantTransaction,
    systemId: string,
    now: Date,
    days: ReadingDays = READING_DAYS,
  ): Promise<SystemReading> {
    const [reading] = await this.readingRows.readings(transaction, [systemId], now, days);
    if (!reading) throw notFound('system');
    return reading;
  }

  /** The same as it was at a moment of the past; what has no history of its own is as it is now. */
  async readingAt(
    transaction: TenantTransaction,
    systemId: string,
    at: Date,
    days: ReadingDays = READING_DAYS,
  ): Promise<SystemReading> {
    const [reading] = await this.readingRows.readings(transaction, [systemId], at, days, true);
    if (!reading) throw notFound('system');
    return reading;
  }

  /** The same for many systems, still one statement, in the order asked for; unknown and archived ones are left out. */
  async readings(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    now: Date,
    days: ReadingDays = READING_DAYS,
  ): Promise<SystemReading[]> {
    const found = await this.readingRows.readings(transaction, systemIds, now, days);
    const byId = new Map(found.map((reading) => [reading.system.id, reading]));
    return systemIds.flatMap((id) => byId.get(id) ?? []);
  }

  /**
   * What a scan saw the system built with, where nobody has said it: playbooks and costs follow it.
   * @returns what it is built with from now on; null where nothing changed
   */
  async fillStacks(
    transaction: TenantTransaction,
    systemId: string,
    seen: readonly string[],
  ): Promise<Stack[] | null> {
    const stacks = STACKS.filter((stack) => stack !== 'other' && seen.includes(stack));
    if (stacks.length === 0) return null;
    return (await this.systems.fillStacks(transaction, systemId, stacks)) ? stacks : null;
  }

  /** Puts a system under another release of the catalogue. False where it is not at `from` any more. */
  async assessAgainst(
    transaction: TenantTransaction,
    systemId: string,
    { from, to }: { from: string; to: string },
  ): Promise<boolean> {
    return this.systems.assessAgainst(transaction, systemId, from, to);
  }
}
