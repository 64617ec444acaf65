import { findCycle, stageIndex, type Catalogue, type Practice } from '@pitwall/contracts';
import type { CatalogueProblem, Check } from './problem.ts';

const byId = ({ practices }: Catalogue): Map<string, Practice> =>
  new Map(practices.map((practice) => [practice.id, practice]));

/** The same circle told from its first id by name, so that the message does not hang on the order of files. */
const fromFirst = (circle: readonly string[]): string[] => {
  const start = circle.indexOf([...circle].sort()[0] ?? '');
  const turned = [...circle.slice(start), ...circle.slice(0, start)];
  return [...turned, ...turned.slice(0, 1)];
};

const acyclic: Check = (catalogue) => {
  const found = findCycle(catalogue.practices.map(({ id, depends_on: needs }) => ({ id, needs })));
  const cycle = found && fromFirst(found);
  return cycle
    ? [
        {
          rule: 'dependency-cycle',
          subject: cycle[0] ?? '',
          message: `depends on itself: ${cycle.join(' -> ')}`,
          at: ['depends_on'],
        },
      ]
    : [];
};

const edges: Check = (catalogue) => {
  const practices = byId(catalogue);
  const problems: CatalogueProblem[] = [];
  for (const practice of catalogue.practices) {
    const report = (rule: string, message: string, ...index: number[]) =>
      problems.push({ rule, subject: practice.id, message, at: ['depends_on', ...index] });
    for (const [index, id] of practice.depends_on.entries()) {
      const needed = practices.get(id);
      if (!needed) {
        report('dependency-dangling', `depends on ${id}, which is not in the catalogue`, index);
        continue;
      }
      if (stageIndex(needed.stage) > stageIndex(practice.stage)) {
        report(
          'dependency-later-stage',
          `of stage ${practice.stage} depends on ${id} of the later stage ${needed.stage}`,
          index,
        );
      }
      if (practice.gate === 'required' && needed.gate === 'recommended') {
        report(
          'dependency-weaker-gate',
          `is required and depends on ${id}, which is recommended`,
          index,
        );
      }
      if (practice.lifecycle !== 'deprecated' && needed.lifecycle === 'deprecated') {
        report('dependency-deprecated', `depends on ${id}, which is deprecated`, index);
      }
    }
    if (new Set(practice.depends_on).size < practice.depends_on.length) {
      report('dependency-twice', 'names a practice twice in depends_on');
    }
  }
  return problems;
};

/** `depends_on` names practices of the catalogue, never later, never weaker, never in a circle. */
export const dependencyChecks: Check[] = [edges, acyclic];
