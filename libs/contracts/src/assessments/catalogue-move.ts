import { z } from 'zod';
import { catalogueDifferenceSchema } from '../catalogue/catalogue-difference.ts';
import { catalogueSchema, retiredSchema } from '../catalogue/catalogue.ts';
import { catalogueFileProblemSchema } from '../catalogue/overlay.ts';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema, textSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { scoreChangeSchema, scoreSchema } from '../readiness/score.ts';
import { readinessGapSchema, readyRangeSchema } from '../readiness/stage-reading.ts';
import { answerStateSchema } from './answer-state.ts';

const version = catalogueSchema.shape.version;
const count = z.number().int().min(0);

/** Why something is done, said by a person. */
const reason = textSchema(300).pipe(z.string().min(3));

export const CATALOGUE_MOVE_STATES = ['waiting', 'running', 'finished', 'failed'] as const;

/** One passage of an organization's systems from a release of the catalogue to another. */
export const catalogueMoveSchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    kind: z.enum(['take', 'roll_back']),
    from: version,
    to: version,
    note: z.string(),
    state: z.enum(CATALOGUE_MOVE_STATES),
    /** Systems looked at, and how many there are. */
    done: count,
    total: count,
    error: z.string().nullable(),
    createdBy: z.string().nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'CatalogueMove' });
export type CatalogueMove = z.infer<typeof catalogueMoveSchema>;

/** A system that stays on its release whatever the organization takes, and why. */
export const cataloguePinSchema = z
  .object({
    system: z.object({ id: idSchema, slug: z.string(), name: z.string() }),
    version,
    reason: z.string(),
    createdBy: z.string().nullable(),
    createdAt: instantSchema,
  })
  .meta({ id: 'CataloguePin' });
export type CataloguePin = z.infer<typeof cataloguePinSchema>;

/** Which release an organization reads, and which it could. */
export const catalogueVersionsSchema = z
  .object({
    /** What new systems start with. */
    chosen: version,
    /** The newest release that this installation has. */
    newest: version,
    /** Newest first. */
    versions: z.array(
      z.object({
        version,
        releasedAt: instantSchema.nullable(),
        /** Systems of the organization that are assessed against it. */
        systems: count,
      }),
    ),
    /** The newest move; null where there was none. */
    lastMove: catalogueMoveSchema.nullable(),
    /** The move that can be rolled back; null where there is none. */
    canRollBack: z.boolean(),
    pinned: count,
  })
  .meta({ id: 'CatalogueVersions' });
export type CatalogueVersions = z.infer<typeof catalogueVersionsSchema>;

export const moveTargetQuerySchema = z.strictObject({ to: version });
export const movePreviewQuerySchema = pageQuerySchema.extend({
  to: version,
  limit: z.coerce.number().int().min(1).max(25).default(10),
});
export type MovePreviewQuery = z.infer<typeof movePreviewQuerySchema>;

export const startMoveSchema = z
  .strictObject({ to: version, note: textSchema(300).default('') })
  .meta({ id: 'StartCatalogueMove' });
export type StartMove = z.infer<typeof startMoveSchema>;

export const rollBackMoveSchema = z
  .strictObject({ note: textSchema(300).default('') })
  .meta({ id: 'RollBackCatalogueMove' });

export const pinCatalogueSchema = z.strictObject({ reason }).meta({ id: 'PinCatalogue' });
export type PinCatalogue = z.infer<typeof pinCatalogueSchema>;

/** What a move would do, without its systems. */
export const movePreviewSchema = z
  .object({
    difference: catalogueDifferenceSchema,
    /** Systems that would move, and those that are pinned. */
    systems: count,
    pinned: count,
    /** Why the organization's overlay would not stand over that release; empty where it would. */
    overlayProblems: z.array(catalogueFileProblemSchema),
  })
  .meta({ id: 'CatalogueMovePreview' });
export type MovePreview = z.infer<typeof movePreviewSchema>;

const standing = z.object({
  ready: readyRangeSchema,
  /** Null when pressure is not known. */
  gap: readinessGapSchema.pick({ low: true, high: true }).nullable(),
  score: scoreSchema.pick({ low: true, high: true, coverage: true }),
  due: count,
  tasks: count,
  taskDays: z.number(),
});

const carriedSchema = z.object({
  practice: practiceIdSchema,
  from: z.array(practiceIdSchema),
  as: retiredSchema.shape.as,
  state: answerStateSchema,
});

/** What would become of one system, by the same rules as its page. */
export const movedSystemSchema = z
  .object({
    system: cataloguePinSchema.shape.system,
    from: version,
    to: version,
    /** Why it would stay; null where it would move. */
    pinned: z.string().nullable(),
    before: standing,
    after: standing,
    /** The change of the score by what it came from. */
    split: scoreChangeSchema.pick({ total: true, parts: true }),
    answers: z.object({
      /** Answers that stand as they are. */
      kept: count,
      /** Answers that go to another id. */
      carried: z.array(carriedSchema),
      /** Answers that are kept and count for nothing there. */
      setAside: z.array(practiceIdSchema),
      /** Practices that would be due and have no answer, and were not due before or not there. */
      toAnswer: z.array(practiceIdSchema),
    }),
  })
  .meta({ id: 'MovedSystem' });
export type MovedSystem = z.infer<typeof movedSystemSchema>;
