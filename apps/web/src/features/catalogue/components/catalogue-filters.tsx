import { STACKS, type CatalogueOverview } from '@pitwall/contracts';
import { FilterBar } from '@pitwall/ui';
import { findPractices } from '../../../lib/find-practices.ts';
import { STACK_WORDS } from '../../../lib/system-words.ts';
import styles from '../catalogue-page.module.css';

export interface CatalogueFilter {
  topics?: string[] | undefined;
  stages?: string[] | undefined;
  gates?: string[] | undefined;
  stacks?: string[] | undefined;
}

const GATES = [
  ['required', 'Required'],
  ['recommended', 'Recommended'],
] as const;

/** Narrows the practices. Counts say what choosing would show, beside what is chosen already. */
export const CatalogueFilters = ({
  catalogue,
  filter,
  onChange,
}: {
  catalogue: Pick<CatalogueOverview, 'practices' | 'stages' | 'topics'>;
  filter: CatalogueFilter;
  onChange: (filter: CatalogueFilter) => void;
}) => {
  const { practices, stages, topics } = catalogue;
  const without = (kind: keyof CatalogueFilter) =>
    findPractices(practices, { ...filter, [kind]: [] });
  const inStages = without('stages');
  const inTopics = without('topics');
  const inGates = without('gates');
  const inStacks = without('stacks');
  const chosen = (kind: keyof CatalogueFilter) => ({
    selected: filter[kind] ?? [],
    onChange: (values: string[]) => {
      onChange({ [kind]: values.length === 0 ? undefined : values });
    },
  });
  return (
    <div className={styles.filters}>
      <FilterBar
        label="Stages"
        {...chosen('stages')}
        options={stages.map(({ stage, title }) => ({
          value: stage as string,
          label: title,
          count: inStages.filter((one) => one.stage === stage).length,
        }))}
      />
      <FilterBar
        label="Topics"
        {...chosen('topics')}
        options={topics.map(({ topic, title }) => ({
          value: topic as string,
          label: title,
          count: inTopics.filter((one) => one.topic === topic).length,
        }))}
      />
      <FilterBar
        label="Gates"
        {...chosen('gates')}
        options={GATES.map(([gate, label]) => ({
          value: gate as string,
          label,
          count: inGates.filter((one) => one.gate === gate).length,
        }))}
      />
      <FilterBar
        label="With instructions for"
        {...chosen('stacks')}
        options={STACKS.map((stack) => ({
          value: stack as string,
          label: STACK_WORDS[stack],
          count: inStacks.filter((one) => one.stacks.includes(stack)).length,
        })).filter(({ count, value }) => count > 0 || filter.stacks?.includes(value))}
      />
    </div>
  );
};
