import type { Task } from '@pitwall/contracts';
import { Panel, Sentence } from '@pitwall/ui';
import { dueSentence } from '../../../lib/due-words.ts';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { readPriority, type Term } from '../model/priority-terms.ts';
import styles from './why-here.module.css';

/** Why the task comes where it does: the sentence, and the product that it is made from. */
export const WhyHere = ({ task }: { task: Task }) => {
  const { sentence, terms } = task.reasons;
  if (terms === null) {
    return (
      <Panel roomy>
        <Sentence detail="It comes after the tasks that the practices ask for, in the order in which such tasks were added.">
          {sentence === '' ? 'A task of your own.' : sentence}
        </Sentence>
      </Panel>
    );
  }
  const reading = readPriority(terms, task.priority, task.stage);
  const due = dueSentence(terms.due, terms.urgency.measuredBy);
  return (
    <Panel roomy>
      <Sentence detail={due === '' ? undefined : due}>{sentence}</Sentence>
      <dl className={styles.terms} aria-label="How its priority is made">
        {reading.terms.map((term, index) => (
          <Part key={term.key} term={term} sign={index === 0 ? '' : '×'} task={task} />
        ))}
        <Part term={reading.cost} sign="÷" task={task} />
        <div className={styles.result}>
          <dt>
            <span className={styles.sign}>=</span> Priority
          </dt>
          <dd>
            <b>{reading.priority}</b>
            <span>
              Tasks stand in the order of their priority, together with what they need first.
            </span>
          </dd>
        </div>
      </dl>
    </Panel>
  );
};

/** Where a term of the product was said: the practice, the load, what hurts. */
const Source = ({ term, task }: { term: Term; task: Task }) => {
  const { slug } = useOrganization();
  const params = { organization: slug, system: task.system.slug };
  switch (term.key) {
    case 'urgency':
      return (
        <TextLink
          look="onward"
          to="/$organization/systems/$system"
          params={params}
          search={{ trace: 'gap' }}
        >
          The load
        </TextLink>
      );
    case 'boost':
      return (
        <TextLink look="onward" to="/$organization/systems/$system/incidents" params={params}>
          What hurts
        </TextLink>
      );
    default:
      return task.practice === null ? null : (
        <TextLink
          look="onward"
          to="/$organization/systems/$system/assessment/$practice"
          params={{ ...params, practice: task.practice }}
        >
          {task.practice}
        </TextLink>
      );
  }
};

const Part = ({ term, sign, task }: { term: Term; sign: string; task: Task }) => (
  <div className={styles.term}>
    <dt>
      <span className={styles.sign}>{sign}</span> {term.label}
    </dt>
    <dd>
      <b>{term.factor}</b>
      <span>
        {term.says} <Source term={term} task={task} />
      </span>
    </dd>
  </div>
);
