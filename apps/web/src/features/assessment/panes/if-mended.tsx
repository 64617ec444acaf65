import type { AssessmentItem } from '@pitwall/contracts';
import { formatDays, Prose } from '@pitwall/ui';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { TextLink } from '../../../lib/links.ts';
import { useSystem } from '../../../lib/system/current-system.tsx';
import { effortFor } from '../../../lib/effort-for.ts';
import styles from './evidence-pane.module.css';

/** What bringing the practice to met costs and brings. */
export const IfMended = ({ item, practice }: { item: AssessmentItem; practice: FullPractice }) => {
  const { stacks } = useSystem();
  const met = item.standing.standing === 'met';
  const { low, high } = effortFor(practice.effort, stacks);
  const steps = practice.playbook.steps.length;
  return (
    <section aria-labelledby="if-mended">
      <h2 id="if-mended" className={styles.heading}>
        {met ? 'What it brings' : 'If you mend it'}
      </h2>
      <Prose>
        <p>
          {met ? '' : `About ${formatDays(low, high)} of work. `}
          {practice.symptoms.length === 0
            ? ''
            : `It treats ${practice.symptoms.map(({ title }) => `“${title}”`).join(', ')}. `}
          {practice.neededBy.length === 0
            ? ''
            : `It is needed for ${practice.neededBy.map(({ title, id }) => `“${title}” (${id})`).join(', ')}.`}
        </p>
        {practice.needs.length === 0 ? null : (
          <p>
            It needs {practice.needs.map(({ title, id }) => `“${title}” (${id})`).join(', ')} first.
          </p>
        )}
        <p>
          <TextLink to="/catalogue/$practice" params={{ practice: practice.id }} look="onward">
            Playbook, {steps === 1 ? '1 step' : `${steps} steps`}
          </TextLink>
        </p>
      </Prose>
    </section>
  );
};
