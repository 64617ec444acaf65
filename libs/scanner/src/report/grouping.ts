import {
  TOPICS,
  type Finding,
  type Suppression,
  type Outcome,
  type ScanReport,
  type Topic,
} from '@pitwall/contracts';
import { PROBES } from '../probes/index.ts';

/** What each outcome is called in a report, in the order in which findings are shown. */
export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  absent: 'missing',
  partial: 'partly',
  present: 'in place',
  error: 'failed',
  not_applicable: 'not applicable',
  not_visible: 'not visible',
};
const ORDER = Object.keys(OUTCOME_TITLES) as Outcome[];
/** Outcomes that tell something about the code, as against those that only say why nothing is told. */
export const TELLING: ReadonlySet<Outcome> = new Set(['absent', 'partial', 'present', 'error']);

const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  caching: 'Caching',
  'rate-limiting': 'Rate limiting and overload',
  stateless: 'Stateless processes',
  queues: 'Queues and jobs',
  resilience: 'Load balancing and resilience',
  monitoring: 'Monitoring and logs',
  delivery: 'Delivery',
  architecture: 'Architecture',
  database: 'Database',
  security: 'Security',
};

export interface TopicGroup {
  topic: Topic;
  title: string;
  findings: Finding[];
}

const rank = ({ outcome }: Finding) => ORDER.indexOf(outcome);

/** Findings by topic of their practice; within a topic what is missing comes first. */
export const byTopic = (findings: readonly Finding[]): TopicGroup[] =>
  (Object.entries(TOPICS) as [Topic, string][])
    .map(([topic, prefix]) => ({
      topic,
      title: TOPIC_TITLES[topic],
      findings: findings
        .filter(({ practice }) => practice.startsWith(prefix))
        .sort((a, b) => rank(a) - rank(b) || a.practice.localeCompare(b.practice)),
    }))
    .filter((group) => group.findings.length > 0);

export const countsOf = (
  findings: readonly Finding[],
): { outcome: Outcome; title: string; count: number }[] =>
  ORDER.map((outcome) => ({
    outcome,
    title: OUTCOME_TITLES[outcome],
    count: findings.filter((finding) => finding.outcome === outcome).length,
  })).filter(({ count }) => count > 0);

/** The probe's title; its name where the report comes from a version that has probes we do not know. */
export const titleOf = ({ probe }: Finding): string =>
  PROBES.find(({ definition }) => definition.name === probe)?.definition.title ?? probe;

/** Where the code came from, in one line. */
export const sourceLine = ({ source }: ScanReport): string => {
  if (source.commit === null) return 'not under version control';
  const branch = source.branch === null ? '' : ` on ${source.branch}`;
  return `commit ${source.commit.slice(0, 10)}${branch}${source.modified ? ', with changes since' : ''}`;
};

export const sizeLine = ({ statistics, stacks }: ScanReport): string => {
  const size =
    statistics.bytes < 1e6
      ? `${Math.ceil(statistics.bytes / 1e3)} kB`
      : `${(statistics.bytes / 1e6).toFixed(1)} MB`;
  const read = stacks.length > 0 ? stacks.join(', ') : 'no known stack';
  return `${statistics.files} files, ${size}, ${read}, ${(statistics.milliseconds / 1000).toFixed(1)} s`;
};

/** One suppression as a sentence: what, where, why, who says so and until when. */
export const suppressionLine = ({
  probe,
  reason,
  because,
  path,
  line,
  until,
  statedIn,
  statedBy,
}: Suppression): string => {
  const place = path === null ? 'everywhere' : `${path}:${line ?? 1}`;
  const source = statedIn === undefined ? '' : `, stated in ${statedIn}`;
  const author = statedBy ? ` by ${statedBy.name} on ${statedBy.on}` : '';
  const end = until ? `, until ${until}` : '';
  return `${probe} (${reason.replace('_', ' ')}) ${place}: ${because}${source}${author}${end}`;
};
