import type { ImportReport, PracticeSource, Topic } from '@pitwall/contracts';
import { z } from 'zod';
import { ImportedIds, practiceFrom, sourcesFrom, topicOf } from './imported-practice.ts';

const resourceSchema = z.object({
  displayText: z.string().default(''),
  url: z.string().optional(),
});
const choiceSchema = z.object({
  id: z.string(),
  title: z.string().default(''),
  description: z.string().optional(),
  type: z.string().optional(),
  helpfulResource: resourceSchema.optional(),
  improvementPlan: resourceSchema.optional(),
  additionalResources: z
    .array(z.object({ type: z.string(), content: z.array(resourceSchema) }))
    .optional(),
});
const questionSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  choices: z.array(choiceSchema),
  riskRules: z.array(z.object({ condition: z.string(), risk: z.string() })).default([]),
});

/** A custom lens of the AWS Well-Architected Tool, format 2021-11-01; fields that it does not know are let be. */
export const awsCustomLensSchema = z.object({
  schemaVersion: z.literal('2021-11-01'),
  name: z.string(),
  description: z.string().optional(),
  pillars: z
    .array(z.object({ id: z.string(), name: z.string(), questions: z.array(questionSchema) }))
    .min(1),
});
type Lens = z.infer<typeof awsCustomLensSchema>;
type Question = z.infer<typeof questionSchema>;
type Choice = z.infer<typeof choiceSchema>;

const PUBLISHER = 'AWS Well-Architected custom lens';
const ABOUT = {
  title: 'Custom lenses',
  url: 'https://docs.aws.amazon.com/wellarchitected/latest/userguide/lenses-custom.html',
};

const PILLARS: readonly [RegExp, Topic][] = [
  [/security/i, 'security'],
  [/reliab/i, 'resilience'],
  [/operation/i, 'delivery'],
  [/perform/i, 'architecture'],
];

/** "None of these" answers a question and is nothing that one could do. */
const isNone = ({ id, title, type }: Choice): boolean =>
  type === 'NONE_OF_THESE' ||
  /^none of (?:these|the above)/i.test(title.trim()) ||
  /(?:_no|_none)$/.test(id);

/** How heavy the lens itself takes it: by the worst risk of the rules that name the choice. */
const impactOf = (choice: Choice, { riskRules }: Question): number => {
  const name = new RegExp(`(?<![\\w-])${choice.id.replaceAll(/[^\w-]/g, '')}(?![\\w-])`);
  const risks = riskRules.filter(({ condition }) => name.test(condition)).map(({ risk }) => risk);
  if (risks.includes('HIGH_RISK')) return 4;
  return risks.includes('MEDIUM_RISK') ? 3 : 2;
};

/** Resources of a kind, whichever way the lens writes them. */
const resources = (choice: Choice, kind: 'helpful' | 'plan') => [
  ...[kind === 'helpful' ? choice.helpfulResource : choice.improvementPlan].filter(
    (resource) => resource !== undefined,
  ),
  ...(choice.additionalResources ?? [])
    .filter(({ type }) => (type === 'IMPROVEMENT_PLAN') === (kind === 'plan'))
    .flatMap(({ content }) => content),
];

/** Each choice of a lens becomes a recommended practice. */
export const importAwsCustomLens = (
  lens: Lens,
): { add: PracticeSource[]; report: ImportReport } => {
  const ids = new ImportedIds('X-AWS');
  const add: PracticeSource[] = [];
  const report: ImportReport = {
    format: 'aws-custom-lens',
    name: lens.name,
    mapped: [],
    approximated: [
      'A lens knows no stages: every practice is recommended for re-architecture. Change that where you know better.',
      'A lens knows no effort: 1 to 5 days, 2 likely.',
      'Impact follows the risk rules: named by a high risk 4, by a medium risk 3, else 2. What the rules combine is not kept.',
      'A choice is chosen or not; the five levels of the answer are worded in general.',
    ],
    skipped: [],
  };
  for (const pillar of lens.pillars) {
    const topic = PILLARS.find(([words]) => words.test(pillar.name))?.[1] ?? 'architecture';
    for (const question of pillar.questions) {
      for (const choice of question.choices) {
        const from = `${pillar.id} / ${question.id} / ${choice.id}`;
        if (isNone(choice)) {
          report.skipped.push({ from, because: 'it says that none of the others is done' });
          continue;
        }
        if (choice.title.trim() === '') {
          report.skipped.push({ from, because: 'it has no title' });
          continue;
        }
        const id = ids.of(`${lens.name} ${pillar.id} ${question.id} ${choice.id}`);
        const plans = resources(choice, 'plan');
        const links = [...resources(choice, 'helpful'), ...plans].flatMap(({ displayText, url }) =>
          url === undefined || url === '' ? [] : [{ title: displayText, url }],
        );
        const { sources, refused } = sourcesFrom(links, PUBLISHER, ABOUT);
        for (const url of refused)
          report.skipped.push({ from: `${from}: ${url}`, because: 'the address is not HTTPS' });
        const described = choice.description ?? resources(choice, 'helpful')[0]?.displayText ?? '';
        const steps = plans.flatMap(({ displayText }) =>
          displayText.trim() === '' ? [] : [{ title: displayText, detail: displayText }],
        );
        add.push(
          practiceFrom({
            id,
            title: choice.title,
            statement: described.trim() === '' ? choice.title : described,
            why: [...new Set([question.title.trim(), (question.description ?? '').trim()])].join(
              ' ',
            ),
            origin: `It comes from a custom lens of AWS Well-Architected. The lens is "${lens.name.slice(0, 80)}", pillar "${pillar.name.slice(0, 60)}".`,
            topic: topicOf(`${choice.title} ${question.title}`, topic),
            stage: 're-architecture',
            impact: impactOf(choice, question),
            effort: { low: 1, likely: 2, high: 5, skills: 3 },
            question: question.title,
            dependsOn: [],
            steps: steps.length > 0 ? steps : [{ title: choice.title, detail: described }],
            checks: [`Look whether this holds: ${choice.title}`],
            sources,
          }),
        );
        report.mapped.push({ from, id, title: choice.title });
      }
    }
  }
  return { add, report };
};
