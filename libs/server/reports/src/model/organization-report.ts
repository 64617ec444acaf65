import type { PortfolioSystem, Report, ReportSystem } from '@pitwall/contracts';
import type { OrganizationFacts } from './report-facts.ts';
import { breakWords, doneSection, LISTED, nextSection } from './section-words.ts';
import { builtWords, counted, sentences, stageWord } from './words.ts';

/** The report of a whole organization, in words. */
export function organizationReport(facts: OrganizationFacts): Report {
  const { organization, timeZone, total } = facts;
  const systems = facts.systems.slice(0, LISTED.systems);
  return {
    format: 'pitwall.report/1',
    language: 'en',
    title: `${organization}: where its systems stand`,
    organization,
    system: null,
    at: facts.now.toISOString(),
    timeZone,
    headline: headline(facts),
    standing: {
      sentence: standingWords(facts),
      systems: systems.map(listedSystem),
      leftOut: Math.max(0, total - systems.length),
    },
    breaks: breaksSection(facts),
    done: doneSection(facts, { says: null, lost: [] }),
    next: nextSection(facts, {
      sprints: 'the teams’ sprints',
      toWhat: 'until each system is ready for its load, or for the next stage',
    }),
    basis: basisOf(facts),
  };
}

function headline({ total, known, behind, perhapsBehind }: OrganizationFacts): string {
  if (total === 0) return 'No system has been described yet.';
  if (total === 1) {
    if (behind === 1) return 'The one system is behind its load.';
    if (known === 0)
      return 'The load of the one system is not known, so neither is whether it is behind.';
    return perhapsBehind === 1
      ? 'The one system is perhaps behind its load: answers are missing.'
      : 'The one system is certainly not behind its load.';
  }
  const perhaps = perhapsBehind === 0 ? '' : `, and perhaps ${perhapsBehind} more`;
  if (behind === 0 && perhapsBehind === 0)
    return `None of ${total} systems is known to be behind its load.`;
  if (behind === 0)
    return `Of ${total} systems, perhaps ${perhapsBehind} ${perhapsBehind === 1 ? 'is' : 'are'} behind ${perhapsBehind === 1 ? 'its' : 'their'} load: answers are missing.`;
  return `${behind} of ${total} systems ${behind === 1 ? 'is behind its' : 'are behind their'} load${perhaps}.`;
}

function standingWords({ systems }: OrganizationFacts): string {
  const [worst] = systems;
  if (worst?.gap == null || worst.gap.low <= 0) return '';
  return `Furthest behind is ${worst.name}: ${standingOf(worst)}.`;
}

const listedSystem = (row: PortfolioSystem): ReportSystem => ({
  system: { slug: row.slug, name: row.name },
  team: row.team.name,
  sentence: standingOf(row),
  ready: row.ready,
  pressure:
    row.pressure.stage === null
      ? null
      : { stage: row.pressure.stage, provisional: row.pressure.provisional },
  declared: null,
  gap: row.gap,
});

/** "ready for scale, the load is at re-architecture, on time". */
function standingOf({ ready, pressure, gap }: PortfolioSystem): string {
  const is = `ready: ${builtWords(ready)}`;
  if (pressure.stage === null || gap === null) return `${is}; the load is not known`;
  const load = `load: ${stageWord(pressure.stage)}${pressure.provisional ? ', provisional' : ''}`;
  return `${is}; ${load}; ${gapWords(gap)}`;
}

function gapWords({ low, high }: { low: number; high: number }): string {
  if (low > 0 && low === high) return `${counted(low, 'stage')} behind`;
  if (low > 0) return `between ${low} and ${counted(high, 'stage')} behind`;
  return high > 0 ? `on time, or up to ${counted(high, 'stage')} behind` : 'on time';
}

function breaksSection({ breaks, timeZone }: OrganizationFacts): Report['breaks'] {
  const items = breaks.slice(0, LISTED.breaks).map((found) => ({
    system: found.system,
    title: found.title,
    sentence: breakWords(found, timeZone),
    status: found.status,
    earliest: found.earliest,
    latest: found.latest,
    moves: [],
  }));
  const [first] = items;
  return {
    sentence:
      first === undefined
        ? 'Of no system is it known what breaks next.'
        : `First to break: ${first.title} of ${first.system.name}, ${first.sentence}.`,
    items,
    leftOut: 0,
  };
}

const basisOf = ({ known, total, ahead: { teamsLeftOut } }: OrganizationFacts): string[] => [
  sentences(
    total === 1
      ? `The load of the one system is ${known === 1 ? '' : 'not '}known.`
      : `The load of ${known} of ${counted(total, 'system')} is known.`,
    teamsLeftOut > 0
      ? `The sprints of ${counted(teamsLeftOut, 'more team')} are not in the plan’s days.`
      : null,
  ),
  'Days are working days, as the playbooks estimate them and the teams’ sprints hold them.',
];
