import { componentTitle } from '@pitwall/contracts';
import type { SystemAssessment } from '@pitwall/server-assessments';
import type { BreakFact } from '../model/report-facts.ts';

type Read = Pick<SystemAssessment, 'assessment' | 'catalogue'>;

/** Titles of practices that have come to be met between two moments, and of those that no longer are. */
export function gainsAndLosses(
  before: Read | null,
  after: Read,
): { gained: string[]; lost: string[] } {
  if (before === null) return { gained: [], lost: [] };
  const earlier = new Map(
    before.assessment.standings.map(({ practice, standing }) => [practice, standing]),
  );
  const titles = new Map(after.catalogue.practices.map(({ id, title }) => [id, title]));
  const gained: string[] = [];
  const lost: string[] = [];
  for (const { practice, standing } of after.assessment.standings) {
    const was = earlier.get(practice);
    const title = titles.get(practice) ?? practice;
    if (standing === 'met' && was !== 'met') gained.push(title);
    // What is not answered any more, or does not apply any more, was not lost.
    if (standing === 'open' && was === 'met') lost.push(title);
  }
  return { gained, lost };
}

/** What breaks, the first first, with the open practices that would move it. */
export function breaksOf({
  forecast,
  assessment,
  catalogue,
}: Pick<SystemAssessment, 'forecast' | 'assessment' | 'catalogue'>): BreakFact[] {
  const titles = new Map(catalogue.practices.map(({ id, title }) => [id, title]));
  const open = new Set(
    assessment.standings
      .filter(({ standing }) => standing === 'open' || standing === 'unanswered')
      .map(({ practice }) => practice),
  );
  return forecast.flatMap(({ component, breaks, moves }): BreakFact[] => {
    const { status, earliest, latest } = breaks;
    if (earliest === null || (status !== 'breaks' && status !== 'already_past')) return [];
    return [
      {
        title: componentTitle(component),
        status,
        earliest,
        latest,
        moves: moves
          .filter(({ practice }) => open.has(practice))
          .map(({ practice }) => titles.get(practice) ?? practice),
      },
    ];
  });
}
