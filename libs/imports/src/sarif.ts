import type { Finding, ImportedEvidence } from '@pitwall/contracts';
import type { SarifMapping } from './mappings.ts';
import { parseBy } from './read-json.ts';
import {
  descriptorOf,
  type Result,
  ruleIdOf,
  type Run,
  sarifSchema,
  uriOf,
} from './sarif-document.ts';
import { listed, suppressionOf, type SuppressedResult } from './sarif-suppressions.ts';
import { fits, lineOf, pathOf, sha256 } from './text.ts';

type Rule = SarifMapping['rules'][number];

const PLACES = 50;
const SUPPRESSED = 1000;
/** The tool itself says that it is no fault, or it is no longer there. */
const counts = (run: Run, result: Result): boolean => {
  if ((result.kind ?? 'fail') !== 'fail' || result.baselineState === 'absent') return false;
  const level = result.level ?? descriptorOf(run, result)?.defaultConfiguration?.level ?? 'warning';
  return level !== 'none';
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
    const path = pathOf(uriOf(run, physicalLocation?.artifactLocation));
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
  suppressed: SuppressedResult[];
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
        if (suppressionOf(result)) continue;
        unmapped.set(id, (unmapped.get(id) ?? 0) + 1);
        continue;
      }
      const key = `${rule.practice}/${rule.name}/${rule.outcome}`;
      const group = groups.get(key) ?? { rule, results: 0, locations: [], suppressed: [] };
      groups.set(key, group);
      const by = suppressionOf(result);
      if (by) {
        group.suppressed.push({ by, places: placesOf(run, result) });
        continue;
      }
      group.results += 1;
      if (group.locations.length < PLACES)
        group.locations.push(...placesOf(run, result).slice(0, PLACES - group.locations.length));
    }
  }
  const found = [...groups.values()].map((group) => findingOf(group, [...tools].join(', ')));
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
    suppressed: [...groups.values()]
      .flatMap(({ rule, suppressed }) => listed(probeOf(rule), suppressed))
      .slice(0, SUPPRESSED),
    unmapped: [...unmapped]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 1000)
      .map(([rule, count]) => ({ rule: lineOf(rule, 300), count })),
    warnings: warnings.slice(0, 100),
  };
};

const counted = (results: number): string => (results === 1 ? 'one result' : `${results} results`);

/** What a tool says about one thing; where all of it is suppressed, it accuses nobody and praises nobody. */
const findingOf = ({ rule, results, locations, suppressed }: Group, tools: string): Finding => ({
  probe: probeOf(rule),
  practice: rule.practice,
  outcome: results > 0 ? rule.outcome : 'not_visible',
  confidence: rule.confidence,
  suggests: results > 0 ? rule.suggests : null,
  message: lineOf(
    results > 0
      ? `${tools}: ${counted(results)} about ${rule.name}.`
      : `${tools}: ${counted(suppressed.length)} about ${rule.name}, suppressed in the report.`,
    600,
  ),
  locations,
  total: results,
});

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
