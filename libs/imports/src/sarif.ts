import type { Finding, ImportedEvidence } from '@pitwall/contracts';
import { z } from 'zod';
import type { SarifMapping } from './mappings.ts';
import { parseBy } from './read-json.ts';
import { fits, lineOf, pathOf, sha256 } from './text.ts';

const PLACES = 50;
const MOST_RESULTS = 200_000;

const text = z.string().max(1_000_000);
const message = z.object({ text: text.optional(), id: text.optional() }).optional();
const descriptor = z.object({
  id: text,
  name: text.optional(),
  shortDescription: z.object({ text }).optional(),
  defaultConfiguration: z.object({ level: text.optional() }).optional(),
});
const component = z.object({
  name: text.min(1),
  version: text.optional(),
  semanticVersion: text.optional(),
  rules: z.array(descriptor).max(100_000).optional(),
});
const index = z.number().int().min(-1).optional();

/** As much of SARIF 2.1.0 as is read; more fields are passed over, wrong ones of these are refused. */
export const sarifSchema = z.object({
  version: z.literal('2.1.0', { error: 'only SARIF 2.1.0 is read' }),
  runs: z
    .array(
      z.object({
        tool: z.object({
          driver: component,
          extensions: z
            .array(component.partial({ name: true }))
            .max(1000)
            .optional(),
        }),
        invocations: z
          .array(z.object({ executionSuccessful: z.boolean(), endTimeUtc: text.optional() }))
          .max(1000)
          .optional(),
        versionControlProvenance: z
          .array(z.object({ repositoryUri: text.optional(), revisionId: text.optional() }))
          .max(100)
          .optional(),
        results: z
          .array(
            z.object({
              ruleId: text.optional(),
              ruleIndex: index,
              rule: z
                .object({
                  id: text.optional(),
                  index,
                  toolComponent: z.object({ index }).optional(),
                })
                .optional(),
              kind: text.optional(),
              level: text.optional(),
              message,
              baselineState: text.optional(),
              suppressions: z
                .array(z.object({ status: text.optional() }))
                .max(1000)
                .nullish(),
              partialFingerprints: z.record(text, text).optional(),
              locations: z
                .array(
                  z.object({
                    physicalLocation: z
                      .object({
                        artifactLocation: z.object({ uri: text.optional() }).optional(),
                        region: z
                          .object({
                            startLine: z.number().int().optional(),
                            endLine: z.number().int().optional(),
                          })
                          .optional(),
                      })
                      .optional(),
                  }),
                )
                .max(10_000)
                .optional(),
            }),
          )
          .max(MOST_RESULTS)
          .nullish(),
      }),
    )
    .min(1)
    .max(100),
});

type Run = z.infer<typeof sarifSchema>['runs'][number];
type Result = NonNullable<Run['results']>[number];
type Rule = SarifMapping['rules'][number];

type Descriptor = z.infer<typeof descriptor>;
const known = new WeakMap<Run, Map<string, Descriptor>>();
const byId = (run: Run): Map<string, Descriptor> => {
  const found = known.get(run);
  if (found) return found;
  const { driver, extensions = [] } = run.tool;
  const made = new Map(
    [driver, ...extensions].flatMap(({ rules = [] }) => rules.map((one) => [one.id, one] as const)),
  );
  known.set(run, made);
  return made;
};

const descriptorOf = (run: Run, { rule, ruleIndex, ruleId }: Result): Descriptor | undefined => {
  const extension = rule?.toolComponent?.index;
  const rules =
    extension !== undefined && extension >= 0
      ? run.tool.extensions?.[extension]?.rules
      : run.tool.driver.rules;
  const place = rule?.index ?? ruleIndex ?? -1;
  return (place >= 0 ? rules?.[place] : undefined) ?? byId(run).get(ruleId ?? rule?.id ?? '');
};
const ruleIdOf = (run: Run, result: Result): string =>
  result.ruleId ?? result.rule?.id ?? descriptorOf(run, result)?.id ?? 'unknown';

/** A person or the tool itself has said that it is no fault, or it is no longer there. */
const counts = (run: Run, result: Result): boolean => {
  if ((result.kind ?? 'fail') !== 'fail' || result.baselineState === 'absent') return false;
  const level = result.level ?? descriptorOf(run, result)?.defaultConfiguration?.level ?? 'warning';
  if (level === 'none') return false;
  return !(result.suppressions ?? []).some(({ status }) => (status ?? 'accepted') === 'accepted');
};

/**
 * The place with the rule alone: what a tool quotes of the code may be the very secret that it found, so that
 * neither its message nor its snippet is kept.
 */
const placesOf = (run: Run, result: Result): Finding['locations'] => {
  const rule = lineOf(ruleIdOf(run, result), 200);
  const described = descriptorOf(run, result)?.shortDescription?.text;
  // The one fingerprint that the standard says follows a line; others name commits or authors.
  const fingerprint = Object.entries(result.partialFingerprints ?? {}).find(([name]) =>
    name.startsWith('primaryLocationLineHash'),
  )?.[1];
  return (result.locations ?? []).slice(0, PLACES).map(({ physicalLocation }) => {
    const path = pathOf(physicalLocation?.artifactLocation?.uri ?? 'unknown');
    const { startLine = 1, endLine } = physicalLocation?.region ?? {};
    const first = Math.max(1, startLine);
    return {
      path,
      startLine: first,
      endLine: Math.max(first, endLine ?? first),
      snippet: described === undefined ? rule : `${rule}: ${lineOf(described, 300)}`,
      snippetHash: sha256(`${rule}\0${path}\0${fingerprint ?? String(first)}`),
    };
  });
};

interface Group {
  rule: Rule;
  results: number;
  locations: Finding['locations'];
}

const momentOf = (runs: readonly Run[]): string | null => {
  const times = runs
    .flatMap(({ invocations }) => invocations ?? [])
    .map(({ endTimeUtc }) => Date.parse(endTimeUtc ?? ''))
    .filter((time) => !Number.isNaN(time));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
};

const provenanceOf = (runs: readonly Run[]): { repository: string; commit: string | null } => {
  const [first] = runs.flatMap(({ versionControlProvenance }) => versionControlProvenance ?? []);
  const commit = (first?.revisionId ?? '').toLowerCase();
  return {
    repository: lineOf((first?.repositoryUri ?? '').replace(/^([a-z]+:\/\/)[^@/]*@/i, '$1'), 300),
    commit: /^[0-9a-f]{40,64}$/.test(commit) ? commit : null,
  };
};

/** @throws ImportError where it is no SARIF 2.1.0 */
export const readSarif = (value: unknown, mapping: SarifMapping): ImportedEvidence => {
  const { runs } = parseBy(sarifSchema, value, 'SARIF 2.1.0');
  const groups = new Map<string, Group>();
  const unmapped = new Map<string, number>();
  const warnings: string[] = [];
  const failed = new Set<string>();
  const tools = new Set<string>();
  const entries = (tool: string) =>
    mapping.rules.filter((rule) => rule.tool === undefined || fits(rule.tool, tool));
  for (const run of runs) {
    const tool = lineOf(run.tool.driver.name, 80);
    tools.add(tool);
    const own = entries(tool);
    if ((run.invocations ?? []).some(({ executionSuccessful }) => !executionSuccessful)) {
      failed.add(tool);
      warnings.push(lineOf(`${tool} says that it did not run to its end.`, 600));
    }
    // Without the list the tool did not look; with an empty one it found nothing.
    if (run.results === undefined || run.results === null) {
      failed.add(tool);
      continue;
    }
    const chosen = new Map<string, Rule | undefined>();
    for (const result of run.results) {
      if (!counts(run, result)) continue;
      const id = ruleIdOf(run, result);
      if (!chosen.has(id))
        chosen.set(
          id,
          own.find(({ match }) => fits(match, id)),
        );
      const rule = chosen.get(id);
      if (!rule) {
        unmapped.set(id, (unmapped.get(id) ?? 0) + 1);
        continue;
      }
      const key = `${rule.practice}/${rule.name}/${rule.outcome}`;
      const group = groups.get(key) ?? { rule, results: 0, locations: [] };
      group.results += 1;
      if (group.locations.length < PLACES)
        group.locations.push(...placesOf(run, result).slice(0, PLACES - group.locations.length));
      groups.set(key, group);
    }
  }
  const found = [...groups.values()].map(({ rule, results, locations }): Finding => ({
    probe: probeOf(rule),
    practice: rule.practice,
    outcome: rule.outcome,
    confidence: rule.confidence,
    suggests: rule.suggests,
    message:
      `${[...tools].join(', ')}: ${results === 1 ? 'one result' : `${results} results`} about ${rule.name}.`.slice(
        0,
        600,
      ),
    locations,
    total: results,
  }));
  const named = [...tools].join(', ');
  const { repository, commit } = provenanceOf(runs);
  return {
    format: 'sarif',
    tool: lineOf(
      runs
        .map(
          ({ tool: { driver } }) =>
            `${driver.name} ${driver.semanticVersion ?? driver.version ?? ''}`,
        )
        .join(', '),
      100,
    ),
    subject: lineOf(`sarif ${named} ${repository}`, 500),
    commit,
    createdAt: momentOf(runs),
    findings: [...found, ...nothingFound(mapping, tools, failed, found)].slice(0, 1000),
    unmapped: [...unmapped]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 1000)
      .map(([rule, count]) => ({ rule: lineOf(rule, 300), count })),
    warnings: warnings.slice(0, 100),
  };
};

const probeOf = ({ name }: Rule): string => `sarif-${name}`;

/** What the mapping says of tools that ran to their end and reported nothing about a practice. */
const nothingFound = (
  mapping: SarifMapping,
  tools: ReadonlySet<string>,
  failed: ReadonlySet<string>,
  found: readonly Finding[],
): Finding[] => {
  const told = new Set(found.map(({ probe, practice }) => `${practice}/${probe}`));
  return mapping.rules.flatMap((rule): Finding[] => {
    const { none, practice } = rule;
    const ran = [...tools].filter((tool) => rule.tool === undefined || fits(rule.tool, tool));
    const key = `${practice}/${probeOf(rule)}`;
    if (!none || ran.length === 0 || ran.some((tool) => failed.has(tool)) || told.has(key))
      return [];
    told.add(key);
    return [
      {
        probe: probeOf(rule),
        practice,
        outcome: 'present',
        confidence: none.confidence,
        suggests: none.suggests,
        message: lineOf(`${ran.join(', ')} reported nothing about ${rule.name}.`, 600),
        locations: [],
        total: 0,
      },
    ];
  });
};
