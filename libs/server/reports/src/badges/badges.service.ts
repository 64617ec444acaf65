import { Inject, Injectable } from '@nestjs/common';
import type { Badge, ChangeBadge } from '@pitwall/contracts';
import { AssessmentsService } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { randomText } from '@pitwall/server-identity';
import {
  CONFIGURATION,
  type Configuration,
  notFound,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { badgePicture } from './badge-picture.ts';
import { BadgeRepository, type BadgeRow } from './badge.repository.ts';

/** As in links: 143 bits of chance. */
const ADDRESS_LETTERS = 24;
const ADDRESS = new RegExp(`^(\\w{${ADDRESS_LETTERS}})\\.svg$`);

/** Where a system stands, for whoever its people show it to. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly badges: BadgeRepository,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest, idOrSlug: string): Promise<Badge> {
    return this.database.withTenant(context, async (transaction) => {
      const { id, name } = await this.systems.find(transaction, context, idOrSlug);
      return this.present(await this.badges.find(transaction, id), name);
    });
  }

  /** Switched on again it has the address of before. */
  async change(
    context: TenantRequest,
    idOrSlug: string,
    { public: isPublic }: ChangeBadge,
  ): Promise<Badge> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId, name } = await this.systems.find(transaction, context, idOrSlug);
      const before = await this.badges.find(transaction, systemId);
      const { organizationId, userId: changedById } = context;
      const row = await this.badges.change(
        transaction,
        { organizationId, systemId },
        { isPublic, changedById },
        randomText(ADDRESS_LETTERS),
      );
      if ((before?.isPublic ?? false) !== isPublic)
        await this.audit.record(transaction, context, {
          action: 'badge.changed',
          subject: { type: 'system', id: systemId },
          before: { public: !isPublic },
          after: { public: isPublic },
        });
      return this.present(row, name);
    });
  }

  /** The picture. @throws ProblemException `resource.not_found`, the same for unknown and switched off */
  async picture(path: string): Promise<string> {
    const address = ADDRESS.exec(path)?.[1];
    const shown = address === undefined ? null : await this.badges.shown(address);
    if (!shown) throw notFound('badge');
    const { organizationId, systemId } = shown;
    return this.database.withTenant({ organizationId }, async (transaction) => {
      const { system, assessment } = await this.assessments.assess(
        transaction,
        { organizationId },
        { id: systemId },
      );
      return badgePicture(system.name, assessment.summary);
    });
  }

  private present(row: BadgeRow | null, name: string): Badge {
    if (!row?.isPublic) return { public: false, url: null, markdown: null };
    const url = `${this.configuration.publicUrl}/api/v1/badges/${row.address}.svg`;
    // A bracket in the name would end the text of the picture.
    const text = `Readiness of ${name}`.replaceAll(/[\\[\]]/g, (letter) => `\\${letter}`);
    return { public: true, url, markdown: `![${text}](${url})` };
  }
}
