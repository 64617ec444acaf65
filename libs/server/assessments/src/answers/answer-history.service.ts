import { Injectable } from '@nestjs/common';
import {
  type AnswerChange,
  answerSourceSchema,
  answerStateSchema,
  levelSchema,
  type Page,
  type PageQuery,
} from '@pitwall/contracts';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { decodeCursor, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { AnswerRepository } from './answer.repository.ts';

const saidSchema = z.looseObject({
  state: answerStateSchema,
  level: levelSchema.nullable().default(null),
  note: z.string().default(''),
  source: answerSourceSchema,
});

/** Every change of a system's answers. */
@Injectable()
export class AnswerHistoryService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly answers: AnswerRepository,
  ) {}

  /** Newest first. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<AnswerChange>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.answers.changes(transaction, system.id, before, limit + 1);
      const catalogue = await this.catalogues.byVersion(transaction, system.catalogueVersion);
      const titles = new Map(catalogue.practices.map(({ id, title }) => [id, title]));
      const people = rows.map(({ changedById }) => changedById);
      const names = await this.assessments.names(transaction, people);
      return pageOf(
        rows,
        limit,
        ({ id }) => id,
        ({ id, practiceId, version, content, previousState, changedById, changedAt }) => {
          const { state, level, note, source } = saidSchema.parse(content);
          return {
            id,
            practice: practiceId,
            title: titles.get(practiceId) ?? practiceId,
            version,
            before: answerStateSchema.nullable().parse(previousState),
            after: state,
            level,
            note,
            source,
            by: names.get(changedById ?? '') ?? null,
            at: changedAt.toISOString(),
          };
        },
      );
    });
  }
}
