import { STACKS, type Stack as StackName } from '@pitwall/contracts';
import { Markdown, Panel, Tabs } from '@pitwall/ui';
import { useState, type ReactNode } from 'react';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { Command } from '../../../lib/command.tsx';
import { STACK_WORDS } from '../../../lib/system-words.ts';
import styles from './playbook.module.css';

export interface PlaybookProps {
  practice: FullPractice;
  /** The stacks of the system that it is done for: their variant is open. */
  stacks?: readonly StackName[];
  /** The stack whose variant is open, where the page keeps it. */
  stack?: StackName;
  onStack?: (stack: StackName) => void;
}

/** How it is done: steps, proof, pitfalls, the way back, and what differs by stack. */
export const Playbook = ({ practice, stacks = [], stack, onStack }: PlaybookProps) => {
  const { steps, verify, pitfalls, rollback } = practice.playbook;
  return (
    <>
      <Panel title="How it is done">
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <Markdown level={4}>{step.detail}</Markdown>
              {step.example === undefined ? null : (
                <Command label={`Example: ${step.title}`}>{step.example.code.trimEnd()}</Command>
              )}
            </li>
          ))}
        </ol>
      </Panel>
      <Variants
        variants={practice.playbook.variants}
        own={stacks}
        {...(stack === undefined ? {} : { kept: stack })}
        {...(onStack === undefined ? {} : { onChoose: onStack })}
      />
      <Panel title="How to prove it">
        <ol className={styles.steps}>
          {verify.map(({ check, command, expect }) => (
            <li key={check}>
              <p>{check}</p>
              {command === undefined ? null : (
                <Command label={`Check: ${check}`}>{command.code.trimEnd()}</Command>
              )}
              <p className={styles.expect}>
                <strong>Expect:</strong> {expect}
              </p>
            </li>
          ))}
        </ol>
      </Panel>
      <Notes title="What goes wrong" notes={pitfalls} />
      <Notes title="The way back" notes={rollback} />
    </>
  );
};

const Notes = ({ title, notes }: { title: string; notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <Panel title={title}>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Panel>
  );

const Variants = ({
  variants,
  own,
  kept,
  onChoose,
}: {
  variants: FullPractice['playbook']['variants'];
  own: readonly StackName[];
  kept?: StackName;
  onChoose?: (stack: StackName) => void;
}) => {
  const stacks = STACKS.filter((stack) => variants[stack] !== undefined);
  const [chosen, setChosen] = useState<StackName | undefined>(
    stacks.find((stack) => own.includes(stack)) ?? stacks[0],
  );
  const open = kept !== undefined && stacks.includes(kept) ? kept : chosen;
  if (open === undefined) return null;
  const bodies = stacks.map((stack): { stack: StackName; body: ReactNode } => {
    const variant = variants[stack];
    return {
      stack,
      body:
        variant === undefined ? null : (
          <div className={styles.variant}>
            <Markdown level={4}>{variant.detail}</Markdown>
            {variant.example === undefined ? null : (
              <Command label={`Example for ${STACK_WORDS[stack]}`}>
                {variant.example.code.trimEnd()}
              </Command>
            )}
          </div>
        ),
    };
  });
  return (
    <Panel title={own.length === 0 ? 'With other stacks' : 'By stack'}>
      <div className={styles.screen}>
        <Tabs
          label="Stacks"
          value={open}
          onValueChange={(stack) => {
            setChosen(stack);
            onChoose?.(stack);
          }}
          tabs={bodies.map(({ stack, body }) => ({
            value: stack,
            label: STACK_WORDS[stack],
            children: body,
          }))}
        />
      </div>
      {/* On paper there are no tabs. */}
      <div className={styles.paper}>
        {bodies.map(({ stack, body }) => (
          <section key={stack}>
            <h3>{STACK_WORDS[stack]}</h3>
            {body}
          </section>
        ))}
      </div>
    </Panel>
  );
};
