import type { Task } from '@pitwall/contracts';
import { Panel, Sentence } from '@pitwall/ui';
import { dueSentence } from '../../../lib/due-words.ts';
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
          <Part key={term.key} term={term} sign={index === 0 ? '' : '×'} />
        ))}
        <Part term={reading.cost} sign="÷" />
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

const Part = ({ term, sign }: { term: Term; sign: string }) => (
  <div className={styles.term}>
    <dt>
      <span className={styles.sign}>{sign}</span> {term.label}
    </dt>
    <dd>
      <b>{term.factor}</b>
      <span>{term.says}</span>
    </dd>
  </div>
);
