import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema, slugSchema, textSchema } from '../common/identifiers.ts';
import { confidenceSchema, findingSchema } from '../evidence/finding.ts';
import { assessmentSummarySchema } from '../readiness/assessment-summary.ts';
import { practiceStandingSchema } from '../readiness/practice-standing.ts';
import { openQuestionSchema } from '../readiness/priority.ts';
import {
  answerSourceSchema,
  answerStateSchema,
  levelSchema,
  notApplicableReasonSchema,
} from './answer-state.ts';

/** The longest that a risk may be accepted for, in days. */
export const ACCEPTED_RISK_DAYS = 180;

/** Where evidence is to be found. */
export const evidenceUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(1000)
  .regex(/^[^\p{Cc}]*$/u, 'no control characters');

/**
 * A new answer. What each state needs is checked here: a reason and a sentence for `not_applicable`,
 * a level, a sentence and an expiry for `accepted_risk`, evidence (now or already there) for `proven`.
 */
export const writeAnswerSchema = z
  .strictObject({
    state: answerStateSchema,
    /** The version seen; 0 when the practice had no answer. */
    version: z.int32().min(0),
    note: textSchema(4000).default(''),
    evidenceUrl: evidenceUrlSchema.optional(),
    notApplicableReason: notApplicableReasonSchema.optional(),
    level: levelSchema.optional(),
    riskExpiresAt: instantSchema.optional(),
  })
  .superRefine((answer, context) => {
    const needs = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (answer.state === 'not_applicable') {
      if (!answer.notApplicableReason) needs('notApplicableReason', 'say why it does not apply');
      if (answer.note.trim() === '') needs('note', 'say in a sentence why it does not apply');
    }
    if (answer.state === 'accepted_risk') {
      if (!answer.level) needs('level', 'say what is really there today');
      if (!answer.riskExpiresAt) needs('riskExpiresAt', 'say until when the risk is accepted');
      if (answer.note.trim() === '') needs('note', 'say in a sentence why the risk is accepted');
    }
  })
  .meta({ id: 'WriteAnswer' });
export type WriteAnswer = z.infer<typeof writeAnswerSchema>;

export const evidenceSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['url', 'note', 'finding']),
    url: z.string().nullable(),
    note: z.string().nullable(),
    finding: findingSchema.extend({ commit: z.string().nullable() }).nullable(),
    createdAt: instantSchema,
    createdBy: z.string().nullable(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidenceSchema>;

export const answerSchema = z
  .object({
    practice: practiceIdSchema,
    state: answerStateSchema,
    version: z.number().int(),
    note: z.string(),
    level: levelSchema.nullable(),
    notApplicableReason: notApplicableReasonSchema.nullable(),
    approvedBy: z.string().nullable(),
    approvedAt: instantSchema.nullable(),
    /** True while it waits for a second person. */
    awaitsApproval: z.boolean(),
    riskExpiresAt: instantSchema.nullable(),
    source: answerSourceSchema,
    answeredBy: z.string().nullable(),
    answeredAt: instantSchema.nullable(),
    /** Where a scan saw that the code behind the evidence is another; null while it is what it was. */
    evidenceChanged: z.object({ commit: z.string(), at: instantSchema }).nullable(),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof answerSchema>;

/** What the newest scan would answer. Null level: the probes saw something, but suggest no answer. */
export const suggestionSchema = z
  .object({
    level: levelSchema.nullable(),
    confidence: confidenceSchema,
    findings: z.array(findingSchema),
    commit: z.string().nullable(),
    scannedAt: instantSchema,
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What another person says, beside the answer. While the two differ, the lowest counts. */
export const answerOpinionSchema = z
  .object({
    id: idSchema,
    by: z.string().nullable(),
    state: answerStateSchema,
    note: z.string(),
    at: instantSchema,
    /** When somebody settled it; null while it is open. */
    settledAt: instantSchema.nullable(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'AnswerOpinion' });
export type AnswerOpinion = z.infer<typeof answerOpinionSchema>;

/** The platform's answer to a practice that the system has from it. */
export const inheritedAnswerSchema = z
  .object({
    platform: z.object({ slug: slugSchema, name: z.string() }),
    state: answerStateSchema,
    note: z.string(),
    answeredBy: z.string().nullable(),
    answeredAt: instantSchema.nullable(),
    /** The system has an answer of its own, which counts instead. */
    overridden: z.boolean(),
  })
  .meta({ id: 'InheritedAnswer' });
export type InheritedAnswer = z.infer<typeof inheritedAnswerSchema>;

/** One practice on the assessment page: standing, claim and detection side by side. */
export const assessmentItemSchema = z
  .object({
    practice: practiceIdSchema,
    title: z.string(),
    standing: practiceStandingSchema,
    answer: answerSchema.nullable(),
    suggestion: suggestionSchema.nullable(),
    /** Claim and confident finding disagree. */
    contradiction: z.boolean(),
    /** Other people's answers that nobody has settled yet, the first given first. */
    opinions: z.array(answerOpinionSchema),
    /** Null for a practice that the system does not have from a platform. */
    inherited: inheritedAnswerSchema.nullable(),
  })
  .meta({ id: 'AssessmentItem' });
export type AssessmentItem = z.infer<typeof assessmentItemSchema>;

/** The whole assessment of a system, computed as it is read. */
export const assessmentSchema = z
  .object({
    summary: assessmentSummarySchema,
    /** In words, for the top of the page. */
    sentence: z.string(),
    items: z.array(assessmentItemSchema),
    askNext: z.array(openQuestionSchema),
    /** Suggestions with high confidence that no one has answered. */
    acceptable: z.number().int(),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof assessmentSchema>;

/** The system page's part: without the single practices. */
export const assessmentOverviewSchema = assessmentSchema
  .omit({ items: true, askNext: true })
  .extend({ contradictions: z.number().int(), unanswered: z.number().int() })
  .meta({ id: 'AssessmentOverview' });
export type AssessmentOverview = z.infer<typeof assessmentOverviewSchema>;

export const answerDetailSchema = assessmentItemSchema
  .extend({
    evidence: z.array(evidenceSchema),
    history: z.array(
      z.object({
        version: z.number().int(),
        state: answerStateSchema,
        note: z.string(),
        answeredBy: z.string().nullable(),
        answeredAt: instantSchema,
      }),
    ),
    /** Opinions that were settled, the latest first. */
    settledOpinions: z.array(answerOpinionSchema),
  })
  .meta({ id: 'AnswerDetail' });
export type AnswerDetail = z.infer<typeof answerDetailSchema>;

/** Practices, each with the version of its answer that was seen. */
const seenAnswersSchema = z.strictObject({
  practices: z
    .array(z.strictObject({ practice: practiceIdSchema, version: z.int32().min(0) }))
    .min(1)
    .max(200),
});

/** Accept what the scan suggests, each against the version that was seen. */
export const acceptSuggestionsSchema = seenAnswersSchema
  .extend({})
  .meta({ id: 'AcceptSuggestions' });

/** All of them were accepted, or none and the request failed. `undo` restores what was before. */
export const acceptedSuggestionsSchema = z
  .object({
    accepted: z.array(
      z.object({ practice: practiceIdSchema, state: levelSchema, version: z.number().int() }),
    ),
  })
  .meta({ id: 'AcceptedSuggestions' });

/** Put answers back to what they were before their newest version. */
export const undoAnswersSchema = seenAnswersSchema.extend({}).meta({ id: 'UndoAnswers' });

/** Every one of them was undone, or none and the request failed. */
export const undoneAnswersSchema = z
  .object({
    undone: z.array(
      z.object({ practice: practiceIdSchema, state: answerStateSchema, version: z.number().int() }),
    ),
  })
  .meta({ id: 'UndoneAnswers' });

/** A second person agrees with an answer, in the version that they saw. */
export const approveAnswerSchema = z
  .strictObject({ version: z.int32().min(1) })
  .meta({ id: 'ApproveAnswer' });
