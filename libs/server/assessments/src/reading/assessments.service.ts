import { Injectable } from '@nestjs/common';
import type { Assessment, Catalogue, ReadinessSettings } from '@pitwall/contracts';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { EvidenceService, type NewestFindings } from '@pitwall/server-evidence';
import { CapacityService, type ComponentRow } from '@pitwall/server-forecast';
import { MembersService } from '@pitwall/server-organizations';
import {
  READING_DAYS,
  type ReadingDays,
  type SystemReading,
  type SystemRow,
  SystemsService,
} from '@pitwall/server-systems';
import { AnswerRepository } from '../answers/answer.repository.ts';
import type { AnswerRow } from '../answers/answer-row.ts';
import { OpinionRepository, type OpinionRow } from '../answers/opinion.repository.ts';
import { CatalogueMoveRepository } from '../catalogue-moves/catalogue-move.repository.ts';
import { InheritanceRepository, type InheritedRow } from '../inheritance/inheritance.repository.ts';
import {
  type AssessedSystem,
  assessSystem,
  type AssessSystemInput,
  type SuggestedLevel,
} from './assess-system.ts';
import { OrganizationSettingsRepository } from './organization-settings.repository.ts';
import { readAssessment } from './read-assessment.ts';
import { readinessSettings } from './readiness-settings.ts';
import { groupSaid, NOTHING_SAID, type SaidOfSystem } from './said-of-system.ts';
import { suggestionsIn } from './suggestions-in.ts';
import { SystemLockRepository } from './system-lock.repository.ts';

/** Where a system stands by the rules, with what that was read from. */
export interface SystemAssessment extends AssessedSystem {
  system: SystemRow;
  reading: SystemReading;
  catalogue: Catalogue;
  /** By practice. */
  answers: ReadonlyMap<string, AnswerRow>;
  /** Open opinions beside them, by practice. */
  opinions: ReadonlyMap<string, readonly OpinionRow[]>;
  /** What the system has from platforms, by practice. */
  inherited: ReadonlyMap<string, InheritedRow>;
  /** What the newest scan suggests, by practice. */
  suggestions: ReadonlyMap<string, SuggestedLevel>;
  components: readonly ComponentRow[];
  settings: ReadinessSettings;
  now: Date;
}

type SystemOrName = string | Pick<SystemRow, 'id'>;

/** For this and other features: where systems stand, read in an open transaction. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly systems: SystemsService,
    private readonly evidence: EvidenceService,
    private readonly capacity: CapacityService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly members: MembersService,
    private readonly answers: AnswerRepository,
    private readonly opinions: OpinionRepository,
    private readonly inheritance: InheritanceRepository,
    private readonly organizations: OrganizationSettingsRepository,
    private readonly locks: SystemLockRepository,
    private readonly moves: CatalogueMoveRepository,
  ) {}

  /** Holds other writers of this system's answers and tasks back until the transaction ends. */
  async lock(
    transaction: TenantTransaction,
    systemId: string,
    strength: 'shared' | 'archiving' = 'shared',
  ): Promise<void> {
    await this.locks.lock(transaction, systemId, strength);
  }

  /** @throws ProblemException `resource.not_found` */
  async assess(
    transaction: TenantTransaction,
    context: TenantContext,
    system: SystemOrName,
    now = new Date(),
  ): Promise<SystemAssessment> {
    const id = await this.idOf(transaction, context, system);
    const settings = await this.settings(transaction);
    const reading = await this.systems.reading(transaction, id, now, daysOf(settings));
    const [assessed] = await this.assessReadings(transaction, [reading], settings, now);
    if (!assessed) throw new Error('A system that was read was not assessed.');
    return assessed;
  }

  /**
   * As it was at a moment: answers, opinions, figures, symptoms, incidents, scans, readings and the
   * catalogue of then. What keeps no history of its own (limits of components, the description) is
   * taken as it is.
   */
  async assessAt(
    transaction: TenantTransaction,
    { id }: Pick<SystemRow, 'id'>,
    at: Date,
  ): Promise<SystemAssessment> {
    const settings = await this.settings(transaction);
    const found = await this.systems.readingAt(transaction, id, at, daysOf(settings));
    const version = await this.moves.versionAt(transaction, id, at);
    const reading = version === null ? found : { ...found, catalogueVersion: version };
    const said = groupSaid(
      await this.answers.ofSystemsAt(transaction, [id], at),
      await this.opinions.openOfSystemsAt(transaction, [id], at),
      await this.inheritance.ofSystemsAt(transaction, [id], at),
    );
    const findings = await this.evidence.newestFindings(transaction, [id], at);
    return this.assessed(transaction, reading, {
      ...(said.get(id) ?? NOTHING_SAID),
      newest: findings.get(id),
      components: (await this.capacity.ofSystems(transaction, [id], at)).get(id) ?? [],
      settings,
      now: at,
    });
  }

  /** Many systems in a handful of statements, however many; in the order asked for. */
  async assessMany(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    now = new Date(),
  ): Promise<SystemAssessment[]> {
    const settings = await this.settings(transaction);
    const readings = await this.systems.readings(transaction, systemIds, now, daysOf(settings));
    return this.assessReadings(transaction, readings, settings, now);
  }

  /** As the assessment's page shows it, with every finding in full. */
  async read(
    transaction: TenantTransaction,
    context: TenantContext,
    system: SystemOrName,
    now = new Date(),
  ): Promise<{ system: SystemRow; catalogue: Catalogue; assessment: Assessment }> {
    const id = await this.idOf(transaction, context, system);
    const settings = await this.settings(transaction);
    const reading = await this.systems.reading(transaction, id, now, daysOf(settings));
    const catalogue = await this.catalogues.byVersion(transaction, reading.catalogueVersion);
    const newestScan = await this.evidence.newest(transaction, id);
    const components = await this.capacity.ofSystems(transaction, [id], now);
    const said = (await this.said(transaction, [id])).get(id) ?? NOTHING_SAID;
    const { answers, opinions, inherited } = said;
    const names = await this.names(transaction, [
      ...[...answers.values()].flatMap((row) => [row.answeredById, row.approvedById]),
      ...[...opinions.values()].flatMap((given) => given.map(({ personId }) => personId)),
      ...[...inherited.values()].map(({ answer }) => answer?.answeredById ?? null),
    ]);
    const given = {
      catalogue,
      reading,
      ...said,
      newestScan,
      components: components.get(id) ?? [],
      settings,
      names,
      now,
    };
    return { system: reading.system, catalogue, assessment: readAssessment(given) };
  }

  /** The organization's numbers. */
  async settings(transaction: TenantTransaction): Promise<ReadinessSettings> {
    return readinessSettings(await this.organizations.stored(transaction));
  }

  /** Names of people who are members now. */
  async names(
    transaction: TenantTransaction,
    ids: readonly (string | null)[],
  ): Promise<Map<string, string>> {
    const known = ids.filter((id) => id !== null);
    const people = await this.members.people(transaction, known);
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }

  /** What people said about these systems and their platforms, by system. */
  private async said(
    transaction: TenantTransaction,
    systemIds: readonly string[],
  ): Promise<Map<string, SaidOfSystem>> {
    return groupSaid(
      await this.answers.ofSystems(transaction, systemIds),
      await this.opinions.openOfSystems(transaction, systemIds),
      await this.inheritance.ofSystems(transaction, systemIds),
    );
  }

  private async idOf(
    transaction: TenantTransaction,
    context: TenantContext,
    system: SystemOrName,
  ): Promise<string> {
    if (typeof system !== 'string') return system.id;
    return (await this.systems.find(transaction, context, system)).id;
  }

  private async assessReadings(
    transaction: TenantTransaction,
    readings: readonly SystemReading[],
    settings: ReadinessSettings,
    now: Date,
  ): Promise<SystemAssessment[]> {
    const ids = readings.map(({ system }) => system.id);
    const findings = await this.evidence.newestFindings(transaction, ids);
    const components = await this.capacity.ofSystems(transaction, ids, now);
    const said = await this.said(transaction, ids);
    const assessed: SystemAssessment[] = [];
    for (const reading of readings) {
      const { id } = reading.system;
      const given = {
        ...(said.get(id) ?? NOTHING_SAID),
        newest: findings.get(id),
        components: components.get(id) ?? [],
        settings,
        now,
      };
      assessed.push(await this.assessed(transaction, reading, given));
    }
    return assessed;
  }

  private async assessed(
    transaction: TenantTransaction,
    reading: SystemReading,
    {
      newest,
      ...given
    }: Omit<AssessSystemInput, 'catalogue' | 'reading' | 'opinions' | 'inherited' | 'suggestions'> &
      SaidOfSystem & { newest: NewestFindings | undefined },
  ): Promise<SystemAssessment> {
    const { system, catalogueVersion } = reading;
    const catalogue = await this.catalogues.byVersion(transaction, catalogueVersion);
    const suggestions = suggestionsIn(catalogue, newest?.findings ?? []);
    const all = { ...given, suggestions, catalogue, reading };
    return { ...all, system, ...assessSystem(all) };
  }
}

/** Incidents are read as far back as any rule looks. */
const daysOf = ({ due, pressure }: ReadinessSettings): ReadingDays => ({
  ...READING_DAYS,
  incidents: Math.max(due.incidentDays, pressure.incidentDays),
});
