import { stageIndex, type ShortestClearing, type Stage } from '@pitwall/contracts';
import type { Assessment } from './assess.ts';
import { remainingPart, wholeDays } from './effort.ts';
import { mayStayOpen, type Judged } from './gate.ts';
import { leastWork, type LeastWork } from './least-work.ts';
import { closure, isRequiredFor, notJudgedUpTo, pathTo, stagesUpTo } from './path.ts';

type Standing = Judged['reading']['standing'];

/**
 * The least work that clears a stage and all below it, with the exceptions that the gates allow left
 * open. It takes no new risk: the gravest practices stay open only where the risk is accepted already.
 */
export function shortestClearing(assessment: Assessment, target: Stage): ShortestClearing {
  const notJudged = notJudgedUpTo(assessment.summary.stages, target);
  const atMost = solve(assessment, target, ['open', 'unanswered']);
  const atLeast = solve(assessment, target, ['open']);
  const path = pathTo(assessment, target).items;
  return {
    target,
    reachable: notJudged.length === 0,
    notJudged,
    items: path.map(({ practice }) => practice).filter((id) => atMost.done.has(id)),
    leaves: path
      .filter(({ required, practice }) => required && !atMost.done.has(practice))
      .map(({ practice }) => practice),
    days: { low: atLeast.days, high: atMost.days },
    exact: atMost.exact && atLeast.exact,
    bound: atMost.bound,
  };
}

function solve(
  { summary, basis }: Assessment,
  target: Stage,
  unmet: readonly Standing[],
): LeastWork {
  const byId = new Map(basis.judged.map((each) => [each.practice.id, each]));
  const demands = basis.judged
    .filter((each) => isRequiredFor(target, each) && unmet.includes(each.reading.standing))
    .map((each) => ({
      id: each.practice.id,
      gate: stageIndex(each.practice.stage),
      mayStayOpen: mayStayOpen(each, basis.settings.exceptions),
      closure: closure([each], byId, unmet).map(({ practice }) => practice.id),
    }));
  const days = new Map(
    basis.judged.map(({ practice, reading }) => [
      practice.id,
      wholeDays(practice, basis.worth.stacks) *
        remainingPart(reading.value?.low ?? 0, basis.settings),
    ]),
  );
  const allowed = stagesUpTo(target).map(
    (stage) => summary.stages.find((each) => each.stage === stage)?.allowed ?? 0,
  );
  return leastWork(demands, days, allowed, basis.settings.shortestClearingTries);
}
