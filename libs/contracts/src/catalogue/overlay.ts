import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, textSchema } from '../common/identifiers.ts';
import { isOwnPractice, practiceIdSchema } from './catalogue-ids.ts';
import { practiceSchema } from './practice.ts';

/** Longest overlay as text, in characters: some four hundred full practices. */
export const OVERLAY_LENGTH = 1_000_000;

const { shape } = practiceSchema;
const effort = shape.effort.shape;

/** What an organization changes about a practice of the released catalogue; what is left out stays. */
export const practiceChangeSchema = z.strictObject({
  id: practiceIdSchema,
  because: z.string().min(3).max(300).optional(),
  title: shape.title.optional(),
  statement: shape.statement.optional(),
  why: shape.why.optional(),
  learn: shape.learn.optional(),
  stage: shape.stage.optional(),
  gate: shape.gate.optional(),
  trigger: shape.trigger.unwrap().optional(),
  /** The weight in scores and order, 1 to 5. */
  impact: shape.impact.optional(),
  effort: z
    .strictObject({
      low: effort.low.optional(),
      likely: effort.likely.optional(),
      high: effort.high.optional(),
      skills: effort.skills.optional(),
    })
    .optional(),
  attest: shape.attest.optional(),
  question: shape.question.optional(),
  applies_when: shape.applies_when,
  depends_on: shape.depends_on.unwrap().optional(),
  treats: shape.treats.unwrap().optional(),
  playbook: shape.playbook.optional(),
  sources: shape.sources.optional(),
});
export type PracticeChange = z.infer<typeof practiceChangeSchema>;

export const ownPracticeSchema = z.strictObject({
  ...shape,
  id: practiceIdSchema.refine(isOwnPractice, {
    error: 'an own practice has an id such as X-ACME-01: released catalogues never use those',
  }),
});

/** An organization's own word on the catalogue: what it adds, changes and leaves out. */
export const overlaySchema = z
  .strictObject({
    format: z.literal('pitwall.overlay/1'),
    name: lineSchema(120),
    add: z.array(ownPracticeSchema).max(500).default([]),
    change: z.array(practiceChangeSchema).max(500).default([]),
    hide: z
      .array(z.strictObject({ id: practiceIdSchema, because: z.string().min(3).max(300) }))
      .max(300)
      .default([]),
  })
  .meta({ id: 'CatalogueOverlay' });
export type CatalogueOverlay = z.infer<typeof overlaySchema>;
/** As it is written, before defaults are filled in. */
export type CatalogueOverlaySource = z.input<typeof overlaySchema>;

export const catalogueFileProblemSchema = z
  .object({
    file: z.string(),
    /** From 1. */
    line: z.number().int(),
    rule: z.string(),
    message: z.string(),
  })
  .meta({ id: 'CatalogueFileProblem' });

/** What an overlay would do, in ids. */
export const overlayEffectSchema = z
  .object({
    added: z.array(practiceIdSchema),
    changed: z.array(practiceIdSchema),
    hidden: z.array(practiceIdSchema),
  })
  .meta({ id: 'OverlayEffect' });
export type OverlayEffect = z.infer<typeof overlayEffectSchema>;

export const overlayTextSchema = z.strictObject({ text: textSchema(OVERLAY_LENGTH) });
export type OverlayText = z.infer<typeof overlayTextSchema>;

export const overlayVerdictSchema = z
  .object({
    /** Empty when it can be saved. */
    problems: z.array(catalogueFileProblemSchema),
    /** Null while there are problems. */
    effect: overlayEffectSchema.nullable(),
  })
  .meta({ id: 'OverlayVerdict' });
export type OverlayVerdict = z.infer<typeof overlayVerdictSchema>;

export const saveOverlaySchema = overlayTextSchema.extend({
  /** The revision that was read: another one since then is not overwritten. 0 where there was none. */
  after: z.int32().min(0),
  note: textSchema(300).default(''),
});
export type SaveOverlay = z.infer<typeof saveOverlaySchema>;

export const undoOverlaySchema = z.strictObject({
  after: z.int32().min(1),
  /** The revision whose text stands again; 0 takes the overlay away. */
  to: z.int32().min(0),
});
export type UndoOverlay = z.infer<typeof undoOverlaySchema>;

export const overlayRevisionSchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    name: z.string(),
    note: z.string(),
    effect: overlayEffectSchema,
    createdBy: z.string().nullable(),
    createdAt: instantSchema,
  })
  .meta({ id: 'OverlayRevision' });
export type OverlayRevision = z.infer<typeof overlayRevisionSchema>;

export const overlayStateSchema = z
  .object({
    /** The newest revision, 0 where there is none. */
    number: z.number().int(),
    /** Empty where the organization has no overlay. */
    text: z.string(),
    /** The catalogue that it stands over. */
    version: z.string(),
    effect: overlayEffectSchema,
    /** Versions in use under which it does not fit; there the release alone counts. */
    unfit: z.array(
      z.object({ version: z.string(), problems: z.array(catalogueFileProblemSchema) }),
    ),
  })
  .meta({ id: 'OverlayState' });
export type OverlayState = z.infer<typeof overlayStateSchema>;

/** The number of a revision in an address. */
export const revisionNumberSchema = z.coerce.number().int().min(1);
