import {
  DATABASES,
  STACKS,
  SYSTEM_KINDS,
  type createSystemSchema,
  type CreateSystem,
  type Team,
} from '@pitwall/contracts';
import { FieldStack } from '@pitwall/ui';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import type { z } from 'zod';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { DATABASE_WORDS, KIND_WORDS, STACK_WORDS } from '../../../lib/system-words.ts';
import { DeclaredStageField } from './declared-stage-field.tsx';
import { FormChips } from './form-chips.tsx';
import styles from './two-columns.module.css';

type Input = z.input<typeof createSystemSchema>;

export interface DescribeFieldsProps {
  control: Control<Input, unknown, CreateSystem>;
  teams: readonly Team[];
  /** A field more, in the same columns. */
  children?: ReactNode;
}

/** What the system is: a name, who looks after it, what it is built with. */
export const DescribeFields = ({ control, teams, children }: DescribeFieldsProps) => (
  <div className={styles.columns}>
    <FieldStack>
      <FormText
        control={control}
        name="name"
        label="Name"
        placeholder="Checkout API"
        hint="As the team calls it."
        autoComplete="off"
      />
      {teams.length < 2 ? null : (
        <FormSelect
          control={control}
          name="team"
          label="Team"
          options={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
          hint="Who is woken up when it breaks."
        />
      )}
      <FormRadioCards
        control={control}
        name="kind"
        legend="What kind of system is it?"
        showLegend
        options={SYSTEM_KINDS.map((kind) => ({
          value: kind,
          label: KIND_WORDS[kind].label,
          description: KIND_WORDS[kind].is,
        }))}
      />
    </FieldStack>
    <FieldStack>
      <FormChips
        control={control}
        name="stacks"
        label="Built with"
        hint="Playbooks and costs follow it. A scan fills it in where it is empty."
        options={STACKS.map((stack) => ({ value: stack, label: STACK_WORDS[stack] }))}
      />
      <FormChips
        control={control}
        name="databases"
        label="Data in"
        options={DATABASES.map((database) => ({
          value: database,
          label: DATABASE_WORDS[database],
        }))}
      />
      <FormNumber
        control={control}
        name="instances"
        label="Instances that serve requests"
        optional
        steppers
        min={0}
        hint="Leave it empty when you do not know."
      />
      <DeclaredStageField control={control} name="declaredStage" />
    </FieldStack>
    {children}
  </div>
);
