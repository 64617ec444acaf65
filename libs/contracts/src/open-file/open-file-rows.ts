import { z } from 'zod';
import { at, id, json, MOST, name, person, slug, version } from './open-file-fields.ts';
import { CATALOGUE_MOVE_ROWS } from './open-file-catalogue-rows.ts';
import { TRACKER_ROWS } from './open-file-tracker-rows.ts';
import { WORK_ROWS } from './open-file-work-rows.ts';
import {
  answerSourceSchema,
  answerStateSchema,
  levelSchema,
  notApplicableReasonSchema,
} from '../assessments/answer-state.ts';
import { OVERLAY_LENGTH, overlayEffectSchema } from '../catalogue/overlay.ts';
import { practiceIdSchema, symptomIdSchema } from '../catalogue/catalogue-ids.ts';
import { stageSchema } from '../catalogue/stage.ts';
import { lineSchema, textSchema } from '../common/identifiers.ts';
import { confidenceSchema, locationSchema, outcomeSchema } from '../evidence/finding.ts';
import { CHANGE_CHECKS } from '../evidence/scan-run.ts';
import { suppressionSchema } from '../evidence/scan-report.ts';
import {
  componentNameSchema,
  componentSchema,
  growthSchema,
  scalabilityFitSchema,
} from '../readiness/forecast.ts';
import { loadTestFormatSchema } from '../forecast/load-test.ts';
import { databaseSchema, figureSchema, stackSchema, systemKindSchema } from '../systems/facts.ts';
import { repositoryUrlSchema } from '../systems/system.ts';

/** Rows of the open file, table by table, in the order in which they are read. Ids hold within the file alone. */
export const OPEN_FILE_ROWS = {
  /** The release that the organization reads; none where it has not begun. */
  catalogueChoice: z.strictObject({ version: z.string().max(60), chosenAt: at }),
  catalogueMove: CATALOGUE_MOVE_ROWS.catalogueMove,
  /** What the organization lays over the catalogue: every revision, the highest number counts. */
  catalogueOverlayRevision: z.strictObject({
    id,
    number: z.int32().min(1),
    name: z.string().max(200),
    source: z.string().max(OVERLAY_LENGTH),
    note: textSchema(300),
    effect: overlayEffectSchema,
    createdById: person,
    createdAt: at,
  }),
  team: z.strictObject({ id, slug, name, createdAt: at }),
  system: z.strictObject({
    id,
    teamId: id,
    slug,
    name,
    description: textSchema(2000),
    kind: systemKindSchema,
    stacks: z.array(stackSchema).max(8),
    databases: z.array(databaseSchema).max(8),
    instances: z.number().int().min(0).max(MOST).nullable(),
    declaredStage: stageSchema.nullable(),
    catalogueVersion: z.string().max(60),
    createdAt: at,
    updatedAt: at,
    archivedAt: at.nullable(),
    version,
  }),
  catalogueMoveSystem: CATALOGUE_MOVE_ROWS.catalogueMoveSystem,
  /** Systems that stay on their release, and why. */
  cataloguePin: z.strictObject({
    systemId: id,
    reason: textSchema(300),
    createdById: person,
    createdAt: at,
  }),
  repository: z.strictObject({ id, systemId: id, url: repositoryUrlSchema, createdAt: at }),
  /** When the server scans a system by itself. */
  systemScanning: z.strictObject({
    systemId: id,
    onPush: z.boolean(),
    // Files of before have none.
    checks: z.enum(CHANGE_CHECKS).default('off'),
    failingImpact: z.int().min(1).max(5).default(3),
    version,
    changedById: person,
    changedAt: at,
  }),
  figureReading: z.strictObject({
    id,
    systemId: id,
    figure: figureSchema,
    value: z.number().min(0),
    at,
    source: lineSchema(80),
    createdById: person,
  }),
  systemSymptom: z.strictObject({
    id,
    systemId: id,
    symptomId: symptomIdSchema,
    note: textSchema(2000),
    startedAt: at,
    endedAt: at.nullable(),
  }),
  incident: z.strictObject({
    id,
    systemId: id,
    title: lineSchema(160),
    description: textSchema(10_000),
    startedAt: at,
    endedAt: at.nullable(),
    practices: z.array(practiceIdSchema).max(20),
    createdById: person,
    createdAt: at,
    version: version.default(1),
  }),
  /** The newest of each repository of a system: what contradicts answers. */
  scan: z.strictObject({
    id,
    systemId: id,
    reportId: id,
    digest: z.string().max(200),
    kind: z.enum(['code', 'database', 'import']).default('code'),
    tool: z.string().max(200),
    repository: z.string().max(2000).nullable(),
    commit: z.string().max(100).nullable(),
    branch: z.string().max(500).nullable(),
    modified: z.boolean(),
    stacks: z.array(stackSchema),
    statistics: json,
    skipped: json,
    // Files from before they were kept do not have them.
    suppressed: z.array(suppressionSchema).max(1000).default([]),
    report: json.nullable().default(null),
    scannedAt: at,
    receivedAt: at,
    receivedById: person,
  }),
  finding: z.strictObject({
    id,
    scanId: id,
    probe: z.string().max(100),
    practiceId: practiceIdSchema,
    outcome: outcomeSchema,
    confidence: confidenceSchema,
    suggests: levelSchema.nullable(),
    message: z.string().max(5000),
    locations: z.array(locationSchema),
    total: z.number().int().min(0).max(MOST),
  }),
  answer: z.strictObject({
    id,
    systemId: id,
    practiceId: practiceIdSchema,
    state: answerStateSchema,
    level: levelSchema.nullable(),
    note: textSchema(20_000),
    notApplicableReason: notApplicableReasonSchema.nullable(),
    approvedById: person,
    approvedAt: at.nullable(),
    riskExpiresAt: at.nullable(),
    source: answerSourceSchema,
    confidence: confidenceSchema.nullable(),
    evidenceAt: at.nullable(),
    answeredById: person,
    answeredAt: at,
    againstLevel: levelSchema.nullable(),
    evidenceChangedCommit: z.string().max(100).nullable(),
    evidenceChangedAt: at.nullable(),
    version,
  }),
  /** What other people say of the same practice; the lowest counts until somebody settles it. */
  answerOpinion: z.strictObject({
    id,
    answerId: id,
    personId: id,
    state: answerStateSchema,
    note: textSchema(20_000),
    givenAt: at,
    settledAt: at.nullable(),
    settledById: person,
  }),
  inheritedPractice: z.strictObject({
    systemId: id,
    practiceId: practiceIdSchema,
    platformId: id,
    createdById: person,
    createdAt: at,
  }),
  answerRevision: z.strictObject({
    id,
    answerId: id,
    version,
    content: json,
    answeredById: person,
    answeredAt: at,
  }),
  /** Shortcuts that the code owns up to, taken over into the register. */
  debtComment: z.strictObject({
    id,
    systemId: id,
    practiceId: practiceIdSchema,
    path: z.string().min(1).max(4096),
    line: z.number().int().min(1).max(MOST),
    text: textSchema(10_000),
    snippetHash: z.string().min(1).max(128),
    commit: z.string().max(64).nullable(),
    takenById: person,
    takenAt: at,
    goneAt: at.nullable(),
  }),
  evidence: z.strictObject({
    id,
    answerId: id,
    kind: z.enum(['url', 'note', 'finding']),
    url: z.string().max(2000).nullable(),
    note: textSchema(20_000).nullable(),
    finding: json.nullable(),
    createdById: person,
    createdAt: at,
  }),
  snapshot: z.strictObject({
    id,
    systemId: id,
    name,
    catalogueVersion: z.string().max(60),
    summary: json,
    standings: json,
    inputs: json.nullable(),
    occasion: z.string().max(200).nullable(),
    createdById: person,
    createdAt: at,
  }),
  loadTest: z.strictObject({
    id,
    systemId: id,
    component: componentNameSchema,
    name,
    formats: z.array(loadTestFormatSchema),
    fit: scalabilityFitSchema,
    warnings: z.array(z.string().max(1000)),
    createdById: person,
    createdAt: at,
  }),
  systemComponent: z.strictObject({
    id,
    systemId: id,
    component: componentNameSchema,
    unit: componentSchema.shape.unit,
    limit: componentSchema.shape.limit,
    limitIs: componentSchema.shape.limitIs,
    limitAtLeast: z.boolean(),
    loadTestId: id.nullable(),
    breaksAt: componentSchema.shape.breaksAt,
    growth: growthSchema,
    monthlyCost: z.number().min(0).nullable(),
    createdAt: at,
    updatedAt: at,
    version,
  }),
  componentReading: z.strictObject({
    id,
    componentId: id,
    value: z.number().min(0),
    at,
    source: lineSchema(80),
    createdById: person,
  }),
  ...WORK_ROWS,
  ...TRACKER_ROWS,
} as const;
export type OpenFileTable = keyof typeof OPEN_FILE_ROWS;
export const OPEN_FILE_TABLES = Object.keys(OPEN_FILE_ROWS) as OpenFileTable[];
