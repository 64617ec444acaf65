import {
  NOTIFICATION_KIND_NAMES,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '@pitwall/contracts';
import { Checkbox, FieldError } from '@pitwall/ui';
import { useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type Bound, useBound } from '../../../lib/forms/bound.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';
import styles from './topics-field.module.css';

const inOrder = (chosen: ReadonlySet<NotificationKind>): NotificationKind[] =>
  NOTIFICATION_KIND_NAMES.filter((kind) => chosen.has(kind));

/** Of what a channel is told: at least one. */
export const TopicsField = <Values extends FieldValues, Parsed>({
  control,
  name,
}: Bound<Values, Parsed>) => {
  const { field, error } = useBound({ control, name });
  const id = useId();
  const chosen = new Set((field.value as NotificationKind[] | undefined) ?? []);
  const all = chosen.size === NOTIFICATION_KIND_NAMES.length;
  const faulty = error !== undefined;
  return (
    <fieldset
      className={styles.topics}
      aria-describedby={faulty ? `${id}-error` : undefined}
      data-invalid={faulty ? '' : undefined}
    >
      <legend className={styles.legend}>Told of</legend>
      <Checkbox
        label="Everything"
        checked={all}
        mixed={!all && chosen.size > 0}
        onCheckedChange={() => {
          field.onChange(all ? [] : [...NOTIFICATION_KIND_NAMES]);
        }}
      />
      <div className={styles.list}>
        {NOTIFICATION_KIND_NAMES.map((kind) => (
          <Checkbox
            key={kind}
            label={sentenceCase(NOTIFICATION_KINDS[kind].topic)}
            checked={chosen.has(kind)}
            onCheckedChange={(on) => {
              const next = new Set(chosen);
              if (on) next.add(kind);
              else next.delete(kind);
              field.onChange(inOrder(next));
            }}
          />
        ))}
      </div>
      {faulty ? <FieldError id={`${id}-error`}>Choose at least one.</FieldError> : null}
    </fieldset>
  );
};
