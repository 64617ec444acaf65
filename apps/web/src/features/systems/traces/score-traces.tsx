import type { AssessmentSummary } from '@pitwall/contracts';
import {
  formatHundredths,
  formatNumber,
  formatRange,
  formatShare,
  type TraceReading,
} from '@pitwall/ui';
import { stageTitle } from '../../../lib/stage-words.ts';
import { byStage, practiceLine } from './practice-line.tsx';
import { scoreParts, type TracedItem } from './score-parts.ts';

/** The readiness of what is due, practice by practice. */
export function scoreTrace(items: readonly TracedItem[], of = ''): TraceReading {
  const { met, open, unanswered, impact, low, high } = scoreParts(items);
  const line = (item: TracedItem) => {
    const { impact: weight, value } = item.standing;
    const [from, to] = [value?.low ?? 0, value?.high ?? 0];
    return practiceLine(
      item,
      from === to
        ? `${weight} × ${formatHundredths(from)} = ${formatHundredths(weight * from)}`
        : `${weight} × ${formatHundredths(from)} to ${formatHundredths(to)}`,
    );
  };
  const total = (part: readonly TracedItem[]): string => {
    const sums = scoreParts(part);
    return `${formatRange(sums.low, sums.high, formatHundredths)} of ${sums.impact}`;
  };
  return {
    title: `Readiness of what is due${of}`,
    formula: '100 × Σ(impact × value) ÷ Σ impact; the unanswered once as 0 and once as 1',
    result:
      impact === 0
        ? 'Nothing is due.'
        : `100 × ${formatRange(low, high, formatHundredths)} ÷ ${impact} = ${formatRange((100 * low) / impact, (100 * high) / impact, formatNumber)}`,
    groups: [
      { key: 'met', title: `Met · ${met.length}`, total: total(met), lines: met.map(line) },
      { key: 'open', title: `Open · ${open.length}`, total: total(open), lines: open.map(line) },
      {
        key: 'unanswered',
        title: `Unanswered · ${unanswered.length}`,
        total: total(unanswered),
        lines: unanswered.map(line),
      },
    ],
  };
}

/** How much of what is due has an answer. */
export function coverageTrace(items: readonly TracedItem[]): TraceReading {
  const { met, open, unanswered } = scoreParts(items);
  const answered = met.length + open.length;
  const due = answered + unanswered.length;
  return {
    title: 'Coverage',
    formula: 'answered ÷ (due and applicable)',
    result: due === 0 ? 'Nothing is due.' : `${answered} ÷ ${due} = ${formatShare(answered / due)}`,
    groups: [
      {
        key: 'unanswered',
        title: `Unanswered · ${unanswered.length}`,
        lines: unanswered.map((item) => practiceLine(item, `impact ${item.standing.impact}`)),
      },
      {
        key: 'answered',
        title: `Answered · ${answered}`,
        lines: [...met, ...open].sort(byStage).map((item) => practiceLine(item, 'answered')),
      },
    ],
  };
}

const EVIDENCE = { fresh: 'fresh evidence', stale: 'stale evidence', none: 'no evidence' } as const;

/** How much of what is met has fresh evidence. */
export function verifiedTrace(items: readonly TracedItem[]): TraceReading {
  const { met } = scoreParts(items);
  const fresh = met.filter(({ standing }) => standing.evidence === 'fresh');
  const lines = (part: readonly TracedItem[]) =>
    part.map((item) => practiceLine(item, EVIDENCE[item.standing.evidence]));
  return {
    title: 'Verified',
    formula: 'met with fresh evidence ÷ met',
    result:
      met.length === 0
        ? 'Nothing is met yet.'
        : `${fresh.length} ÷ ${met.length} = ${formatShare(fresh.length / met.length)}`,
    groups: [
      { key: 'fresh', title: `With fresh evidence · ${fresh.length}`, lines: lines(fresh) },
      {
        key: 'rest',
        title: `Without · ${met.length - fresh.length}`,
        lines: lines(met.filter((item) => !fresh.includes(item))),
      },
    ],
  };
}

type Clearing = AssessmentSummary['stages'][number];

/** Whether a stage is cleared, and what keeps it from that. */
export function stageTrace(clearing: Clearing, items: readonly TracedItem[]): TraceReading {
  const { stage, total, required, met, open, accepted, unanswered, allowed, judged } = clearing;
  const own = items.filter(
    ({ standing }) => standing.stage === stage && standing.gate === 'required',
  );
  const lines = (practices: readonly string[], says: (practice: string) => string) =>
    own
      .filter(({ practice }) => practices.includes(practice))
      .map((item) => practiceLine(item, says(item.practice)));
  const isMet = ({ standing }: TracedItem): boolean => standing.standing === 'met';
  const left = own.filter(({ standing }) => standing.standing === 'not_applicable');
  return {
    title: `${stageTitle(stage)}: ${clearing.says}`,
    formula:
      'cleared when all required, applicable practices are met, save one in ten, at least one',
    result: judged
      ? `${met} of ${required} met, ${open.length} open, ${unanswered.length} unanswered; ${allowed} may stay open`
      : `${required} of its ${total} required practices apply: fewer than half, so it is not judged`,
    groups: [
      {
        key: 'open',
        title: `Open · ${open.length}`,
        lines: lines(open, (id) => (accepted.includes(id) ? 'risk accepted' : impactOf(own, id))),
      },
      {
        key: 'unanswered',
        title: `Unanswered · ${unanswered.length}`,
        lines: lines(unanswered, (id) => impactOf(own, id)),
      },
      {
        key: 'met',
        title: `Met · ${met}`,
        lines: own.filter(isMet).map((item) => practiceLine(item, 'met')),
      },
      {
        key: 'left',
        title: `Does not apply · ${left.length}`,
        lines: left.map((item) => practiceLine(item, 'left out')),
      },
    ],
  };
}

const impactOf = (items: readonly TracedItem[], id: string): string =>
  `impact ${items.find(({ practice }) => practice === id)?.standing.impact ?? '–'}`;
