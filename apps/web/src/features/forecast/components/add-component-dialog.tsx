import { createComponentSchema, KNOWN_COMPONENTS } from '@pitwall/contracts';
import { notify, Select } from '@pitwall/ui';
import { useState } from 'react';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useCreateComponent } from '../api/component-changes.ts';
import { ORIGINS } from '../model/origins.ts';
import styles from './component-form.module.css';
import { GrowthFields } from './growth-fields.tsx';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

type Known = keyof typeof KNOWN_COMPONENTS;
const OWN = 'own';

/** Adds something that demand comes closer to, with its limit and how demand grows. */
export const AddComponentDialog = ({
  taken,
  currency,
  onClose,
}: {
  /** Names that the system has already. */
  taken: ReadonlySet<string>;
  /** What a cost is in; null where it is not said. */
  currency: string | null;
  onClose: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const create = useCreateComponent(organization, system);
  const free = (Object.keys(KNOWN_COMPONENTS) as Known[]).filter((name) => !taken.has(name));
  const first = free[0];
  const [kind, setKind] = useState<Known | typeof OWN>(first ?? OWN);
  const { form, submit, trouble, busy } = useApiForm({
    schema: createComponentSchema,
    defaultValues: {
      component: first ?? '',
      unit: first === undefined ? '' : KNOWN_COMPONENTS[first].unit,
      breaksAt: first === undefined ? 'hard' : KNOWN_COMPONENTS[first].breaksAt,
      limitIs: 'configured',
      growth: { kind: 'compound', low: 0, likely: 5, high: 10 },
      monthlyCost: null,
      peak: null,
    },
    save: async (values) => {
      await create.mutateAsync(values);
      notify({ title: 'Component added' });
      onClose();
    },
  });
  const choose = (next: Known | typeof OWN) => {
    setKind(next);
    form.setValue('component', next === OWN ? '' : next);
    if (next === OWN) return;
    const { unit, breaksAt } = KNOWN_COMPONENTS[next];
    form.setValue('unit', unit);
    form.setValue('breaksAt', breaksAt);
    form.setValue('growth.kind', next === 'db.disk' ? 'linear' : 'compound');
  };
  const unit = form.watch('unit');
  return (
    <FormDialog
      title="Add a component"
      description="Something with a limit that demand comes closer to."
      press={{ label: 'Add the component', busy: 'Adding' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <Select
        label="What"
        value={kind}
        onValueChange={choose}
        options={[
          ...free.map((name) => ({
            value: name,
            label: KNOWN_COMPONENTS[name].title,
            detail: name,
          })),
          { value: OWN, label: 'Something else' },
        ]}
      />
      {kind === OWN ? (
        <div className={styles.pair}>
          <FormText
            control={form.control}
            name="component"
            label="Name"
            placeholder="search.index"
            hint="Lower-case words joined by dots."
          />
          <FormText control={form.control} name="unit" label="Unit" placeholder="GB" />
        </div>
      ) : null}
      <div className={styles.three}>
        <FormNumber
          control={form.control}
          name="limit"
          label={kind === 'queue' ? 'Drain rate' : 'Limit'}
          unit={unit}
          min={0}
        />
        <FormSelect control={form.control} name="limitIs" label="Known" options={ORIGINS} />
        <FormNumber
          control={form.control}
          name="peak"
          label="Peak now"
          optional
          unit={unit}
          min={0}
        />
      </div>
      <GrowthFields control={form.control} kind={form.watch('growth.kind')} unit={unit} />
      <FormNumber
        control={form.control}
        name="monthlyCost"
        label="Cost a month"
        optional
        {...(currency === null ? {} : { unit: currency })}
        min={0}
        hint="It follows the same growth."
      />
    </FormDialog>
  );
};
