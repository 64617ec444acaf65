import type { DueReason, Task } from '@pitwall/contracts';
import { formatDay, Panel, Sentence, STAGE_WORDS } from '@pitwall/ui';
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
  const due = terms.due.map((reason) => dueWords(reason, terms.urgency.measuredBy));
  return (
    <Panel roomy>
      <Sentence detail={due.length === 0 ? undefined : `It is due because ${joined(due)}.`}>
        {sentence}
      </Sentence>
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

const stage = (name: string): string => {
  const title = STAGE_WORDS.find((words) => words.stage === name)?.title ?? name;
  return title === 'MVP' ? title : title.toLowerCase();
};

const REACHED = {
  pressure: (to: string) => `the load has reached ${to}`,
  declared: (to: string) => `the team declares ${to}`,
  start: (to: string) => `every system begins with ${to}`,
} as const;

const dueWords = (reason: DueReason, measuredBy: keyof typeof REACHED): string => {
  switch (reason.reason) {
    case 'stage':
      return `it belongs to ${stage(reason.stage)}, and ${REACHED[measuredBy](stage(reason.dueStage))}`;
    case 'trigger':
      return reason.says;
    case 'incident':
      return `the incident “${reason.incident}” is tied to it`;
    case 'forecast_break':
      return `${reason.component} may break from ${formatDay(new Date(reason.earliest))}`;
    case 'symptom':
      return `it treats “${reason.title}”, which hurts now`;
    case 'needed_by':
      return `${reason.practice} needs it`;
  }
};

const joined = (parts: readonly string[]): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and because ${parts.at(-1) ?? ''}`;
