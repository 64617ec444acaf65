import type { ImportReport, PracticeSource, Stage, Topic } from '@pitwall/contracts';
import { z } from 'zod';
import { placeholder } from '../checks/words.ts';
import {
  type Imported,
  ImportedIds,
  practiceFrom,
  sourcesFrom,
  topicOf,
} from './imported-practice.ts';

const oneToFive = z.coerce.number().min(1).max(5).transform(Math.round);
const listOf = z.union([z.string().transform((one) => [one]), z.array(z.coerce.string())]);

const activitySchema = z.object({
  uuid: z.string().optional(),
  description: z.coerce.string().nullish(),
  risk: listOf.nullish(),
  measure: z.coerce.string().nullish(),
  assessment: z.coerce.string().nullish(),
  level: oneToFive.default(3),
  usefulness: oneToFive.default(3),
  difficultyOfImplementation: z
    .object({
      knowledge: oneToFive.default(3),
      time: oneToFive.default(3),
      resources: oneToFive.default(3),
    })
    .prefault({}),
  dependsOn: z.array(z.coerce.string()).nullish(),
  implementation: z
    .array(
      z.object({
        name: z.string().nullish(),
        url: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish()
    .catch([]),
  isImplemented: z.boolean().nullish().catch(null),
  evidence: z.string().nullish().catch(null),
});
type Activity = z.infer<typeof activitySchema>;

/** Dimensions, their parts, and the activities of each by name. */
export const dsommSchema = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.unknown())),
);

const PUBLISHER = 'OWASP DevSecOps Maturity Model';
const ABOUT = { title: 'OWASP DevSecOps Maturity Model', url: 'https://dsomm.owasp.org/' };

const DIMENSIONS: readonly [RegExp, Topic][] = [
  [/build|deploy/i, 'delivery'],
  [/information|gathering/i, 'monitoring'],
  [/culture|organization/i, 'architecture'],
  [/implementation|test|verification/i, 'security'],
];

/** Maturity levels 1 to 5: what comes first there is due when growth is sudden, never sooner. */
const STAGE_OF_LEVEL: readonly Stage[] = [
  'breakdown',
  're-architecture',
  'scale',
  'stability',
  'stability',
];
const DAYS_OF_TIME: readonly { low: number; likely: number; high: number }[] = [
  { low: 0.5, likely: 1, high: 2 },
  { low: 1, likely: 2, high: 4 },
  { low: 2, likely: 4, high: 8 },
  { low: 4, likely: 8, high: 15 },
  { low: 8, likely: 15, high: 30 },
];
const ORDER: readonly Stage[] = ['mvp', 'breakdown', 're-architecture', 'scale', 'stability'];

interface Found {
  from: string;
  name: string;
  dimension: string;
  key: string;
  activity: Activity;
}

const findActivities = (
  model: z.infer<typeof dsommSchema>,
  skipped: ImportReport['skipped'],
): Found[] =>
  Object.entries(model).flatMap(([dimension, parts]) =>
    Object.entries(parts).flatMap(([part, activities]) =>
      Object.entries(activities).flatMap(([name, given]): Found[] => {
        const from = `${dimension} / ${part} / ${name}`;
        const parsed = activitySchema.safeParse(given);
        if (!parsed.success) {
          const [issue] = parsed.error.issues;
          skipped.push({
            from,
            because:
              `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'it is no activity'}`.trim(),
          });
          return [];
        }
        const activity = parsed.data;
        const unwritten = placeholder(
          [activity.description, activity.measure, ...(activity.risk ?? [])].join(' '),
        );
        if (unwritten !== null) {
          skipped.push({ from, because: `its text is not written yet: it holds "${unwritten}"` });
          return [];
        }
        return [{ from, name, dimension, key: activity.uuid ?? from, activity }];
      }),
    ),
  );

/** What an activity may stand on: known, not later, and not in a circle. What is not kept is told. */
const keepDependencies = (
  found: readonly Found[],
  ids: ImportedIds,
  skipped: ImportReport['skipped'],
): Map<string, string[]> => {
  const byName = new Map(
    found.flatMap(
      (one) =>
        [
          [one.key, one],
          [one.name, one],
        ] as const,
    ),
  );
  const kept = new Map<string, string[]>();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (kept.get(from) ?? []).some((next) => reaches(next, to, seen));
  };
  for (const { from, key, activity } of found) {
    const own: string[] = [];
    kept.set(key, own);
    for (const wanted of activity.dependsOn ?? []) {
      const needed = byName.get(wanted);
      const refuse = (because: string) =>
        skipped.push({ from: `${from}: depends on ${needed?.name ?? wanted}`, because });
      if (!needed) refuse('no such activity is in the file');
      else if (ORDER.indexOf(stageOf(needed.activity)) > ORDER.indexOf(stageOf(activity)))
        refuse('that is of a later stage');
      else if (reaches(needed.key, key)) refuse('the two would depend on each other');
      else if (!own.includes(needed.key)) own.push(needed.key);
    }
  }
  return new Map([...kept].map(([key, needs]) => [key, needs.map((need) => ids.of(need))]));
};

const stageOf = ({ level }: Activity): Stage => STAGE_OF_LEVEL[level - 1] ?? 'scale';

const imported = (
  { name, dimension, activity }: Found,
  id: string,
  dependsOn: string[],
  sources: PracticeSource['sources'],
): Imported => {
  const { difficultyOfImplementation: difficulty } = activity;
  const measure = activity.measure ?? activity.description ?? name;
  const tools = (activity.implementation ?? [])
    .map((tool) => [tool.name, tool.description].filter(Boolean).join(': '))
    .filter((tool) => tool !== '');
  const topic = DIMENSIONS.find(([words]) => words.test(dimension))?.[1] ?? 'security';
  return {
    id,
    title: name,
    statement: measure,
    why: (activity.risk ?? []).join(' ') || (activity.description ?? ''),
    origin: `It comes from the DevSecOps Maturity Model of OWASP. There it is of level ${activity.level} in "${dimension.slice(0, 60)}".`,
    topic: topic === 'security' ? topic : topicOf(name, topic),
    stage: stageOf(activity),
    impact: activity.usefulness,
    effort: {
      ...(DAYS_OF_TIME[difficulty.time - 1] ?? { low: 2, likely: 4, high: 8 }),
      skills: difficulty.knowledge,
    },
    question: `How far is this done: ${name}?`,
    dependsOn,
    steps: [
      { title: name, detail: activity.description ?? measure },
      ...(activity.description && activity.measure
        ? [{ title: 'What the model asks for', detail: activity.measure }]
        : []),
      ...(tools.length > 0
        ? [{ title: 'Tools that others use', detail: tools.map((tool) => `- ${tool}`).join('\n') }]
        : []),
    ],
    checks: [
      activity.assessment && placeholder(activity.assessment) === null
        ? activity.assessment
        : `Look whether this holds: ${name}`,
    ],
    sources,
  };
};

/** Each activity of the model becomes a recommended practice. */
export const importDsomm = (
  model: z.infer<typeof dsommSchema>,
  name: string,
): { add: PracticeSource[]; report: ImportReport } => {
  const report: ImportReport = {
    format: 'owasp-dsomm',
    name,
    mapped: [],
    approximated: [
      'Levels 1 to 5 became breakdown, re-architecture, scale, stability and stability; every practice is recommended.',
      'Days follow the difficulty in time, from 0.5 to 2 for 1, up to 8 to 30 for 5. The difficulty in resources is not kept.',
      'Usefulness became impact, difficulty in knowledge became skills.',
      'An activity is implemented or not; the five levels of the answer are worded in general.',
      'References to SAMM, ISO 27001 and OpenCRE are not kept.',
    ],
    skipped: [],
  };
  const ids = new ImportedIds('X-DSOMM');
  const found = findActivities(model, report.skipped);
  for (const { key } of found) ids.of(key);
  const needs = keepDependencies(found, ids, report.skipped);
  const add = found.map((one): PracticeSource => {
    const id = ids.of(one.key);
    const links = (one.activity.implementation ?? []).flatMap(({ name: title, url }) =>
      url ? [{ title: title ?? url, url }] : [],
    );
    const { sources, refused } = sourcesFrom(links, PUBLISHER, ABOUT);
    for (const url of refused)
      report.skipped.push({ from: `${one.from}: ${url}`, because: 'the address is not HTTPS' });
    if (one.activity.isImplemented || one.activity.evidence)
      report.skipped.push({
        from: `${one.from}: progress`,
        because: 'answers belong to a system: give them in its assessment',
      });
    report.mapped.push({ from: one.from, id, title: one.name });
    return practiceFrom(imported(one, id, needs.get(one.key) ?? [], sources));
  });
  return { add, report };
};
