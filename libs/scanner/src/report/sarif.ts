import type { Finding, Location, ScanReport } from '@pitwall/contracts';
import { PROBES } from '../probes/index.ts';
import { isAccusing } from '../suppress/suppressions.ts';
import { titleOf } from './grouping.ts';

/** What GitHub code scanning accepts of one run; beyond it an upload is refused. */
const RESULTS = 25_000;
const SNIPPET = 2_000;
const LINK =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const level = ({ outcome, confidence }: Finding): 'warning' | 'note' =>
  outcome === 'absent' && confidence !== 'low' ? 'warning' : 'note';

/** A path as a URI reference relative to the root of the repository. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const placeOf = ({ path, startLine, endLine, snippet }: Location) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
    region: { startLine, endLine, snippet: { text: snippet.slice(0, SNIPPET) } },
  },
});

/** A finding about the whole has no place; code scanning wants one, so that it stands at the top file. */
const wholePlace = (file: string) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: 1, endLine: 1 },
  },
});

const resultsOf = (finding: Finding, index: number, topFile: string): object[] => {
  const common = {
    ruleId: finding.probe,
    ruleIndex: index,
    level: level(finding),
    message: { text: `${finding.message} (${finding.practice}, ${finding.confidence} confidence)` },
  };
  if (finding.locations.length === 0)
    return [
      {
        ...common,
        locations: [wholePlace(topFile)],
        partialFingerprints: { 'pitwallFinding/v1': finding.probe },
      },
    ];
  return finding.locations.map((location) => ({
    ...common,
    locations: [placeOf(location)],
    partialFingerprints: { 'pitwallSnippet/v1': `${finding.probe}:${location.snippetHash}` },
  }));
};

const isUri = (text: string | null): text is string =>
  text !== null && /^(?:https?|ssh|git):\/\/\S+$/.test(text);

/**
 * What is missing, as SARIF 2.1.0 for code scanning. What is in place, and what could not be seen, is left
 * out: code scanning knows problems only. `topFile` is where findings about the whole are put.
 */
export const toSarif = (report: ScanReport, topFile = 'README.md'): object => {
  const findings = report.findings.filter(isAccusing);
  const rules = findings.map((finding) => {
    const definition = PROBES.find((probe) => probe.definition.name === finding.probe)?.definition;
    const text = definition
      ? `${definition.looksFor}\n\nDoes not see: ${definition.limits}`
      : titleOf(finding);
    return {
      id: finding.probe,
      name: finding.probe.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: titleOf(finding) },
      fullDescription: { text: text.slice(0, 1000) },
      help: { text: text.slice(0, 1000) },
      defaultConfiguration: { level: level(finding) },
      properties: {
        tags: [finding.practice, 'pitwall'],
        precision: finding.confidence === 'high' ? 'high' : finding.confidence,
        'problem.severity': level(finding) === 'warning' ? 'warning' : 'recommendation',
      },
    };
  });
  const { commit, repository, branch } = report.source;
  return {
    $schema: LINK,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Pitwall',
            semanticVersion: report.tool.version,
            rules,
          },
        },
        automationDetails: { id: 'pitwall/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The scanned folder.' } } },
        ...(commit !== null && isUri(repository)
          ? {
              versionControlProvenance: [
                {
                  repositoryUri: repository,
                  revisionId: commit,
                  ...(branch === null ? {} : { branch }),
                },
              ],
            }
          : {}),
        results: findings
          .flatMap((finding, index) => resultsOf(finding, index, topFile))
          .slice(0, RESULTS),
      },
    ],
  };
};

export const renderSarif = (report: ScanReport, topFile?: string): string =>
  `${JSON.stringify(toSarif(report, topFile), null, 2)}\n`;
