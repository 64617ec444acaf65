import type { Report } from '@pitwall/contracts';
import type { SystemFacts } from './report-facts.ts';
import { breakWords, doneSection, LISTED, lostOf, nextSection } from './section-words.ts';
import { counted, rangeWord, READY_FOR, sentences, upperFirst } from './words.ts';

/** The report of one system, in words. */
export function systemReport(facts: SystemFacts): Report {
  const { system, summary, timeZone, target } = facts;
  return {
    format: 'pitwall.report/1',
    language: 'en',
    title: `${system.name}: where it stands`,
    organization: facts.organization,
    system,
    at: facts.now.toISOString(),
    timeZone,
    headline: facts.standing,
    standing: {
      sentence: readyWords(facts),
      systems: [
        {
          system,
          team: facts.team,
          sentence: facts.standing,
          ready: { low: summary.ready.low, high: summary.ready.high },
          pressure:
            summary.pressure.stage === null
              ? null
              : { stage: summary.pressure.stage, provisional: summary.pressure.provisional },
          declared: summary.declared,
          gap: summary.gap === null ? null : { low: summary.gap.low, high: summary.gap.high },
        },
      ],
      leftOut: 0,
    },
    breaks: breaksSection(facts),
    done: doneSection(facts, { says: gainWords(facts), lost: lostOf(facts.lost, system) }),
    next: nextSection(facts, {
      sprints: `the sprints of ${facts.team}`,
      toWhat: target === null ? 'on its path' : `until it is ready for ${READY_FOR[target]}`,
    }),
    basis: basisOf(facts),
  };
}

function readyWords({ summary: { ready, score } }: SystemFacts): string {
  const exceptions = ready.exceptions.low.length;
  const carried =
    exceptions === 0
      ? null
      : `${counted(exceptions, 'required practice')} ${exceptions === 1 ? 'is' : 'are'} left open within what the gates allow.`;
  const scored =
    score.low === null || score.high === null
      ? 'Nothing is due yet, so there is no score.'
      : `Of what its load makes due, weighted by impact, ${rangeWord({ low: score.low, high: score.high })} of 100 is in place.`;
  return sentences(scored, carried);
}

function breaksSection(facts: SystemFacts): Report['breaks'] {
  const { breaks, components, horizonMonths, system, timeZone } = facts;
  const items = breaks.slice(0, LISTED.breaks).map((found) => ({
    system,
    title: found.title,
    sentence: breakWords(found, timeZone),
    status: found.status,
    earliest: found.earliest,
    latest: found.latest,
    moves: found.moves.slice(0, 3),
  }));
  const [first] = items;
  const sentence =
    components === 0
      ? 'It is not known what breaks next: no component has a limit and a reading.'
      : first === undefined
        ? `At today’s growth, nothing breaks within ${horizonMonths} months.`
        : `First to break: ${first.title}, ${first.sentence}.`;
  return { sentence, items, leftOut: breaks.length - items.length };
}

function gainWords({ gained, scoreBefore, summary: { score } }: SystemFacts): string | null {
  const practices =
    gained.length === 0 ? null : `${counted(gained.length, 'practice')} came to be in place.`;
  if (scoreBefore === null || score.low === null || score.high === null) return practices;
  const [before, after] = [rangeWord(scoreBefore), rangeWord({ low: score.low, high: score.high })];
  return sentences(
    practices,
    before === after
      ? `The score is ${after}, as it was.`
      : `The score was ${before} and is ${after}.`,
  );
}

function basisOf({ summary: { score, pressure }, catalogueVersion }: SystemFacts): string[] {
  const { due, met, verified, unanswered } = score.counts;
  return [
    due === 0
      ? 'No practice is due.'
      : `${due - unanswered} of ${counted(due, 'due practice')} ${due - unanswered === 1 ? 'is' : 'are'} answered; of ${met} in place, ${verified} ${verified === 1 ? 'is' : 'are'} verified by fresh evidence.`,
    ...(pressure.provisional ? [`${upperFirst(pressure.says)}; the load is provisional.`] : []),
    'Days are working days, as the playbooks estimate them and the team’s sprints hold them.',
    `Judged by catalogue ${catalogueVersion}.`,
  ];
}
