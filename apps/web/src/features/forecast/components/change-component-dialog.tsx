import { type ForecastItem, updateComponentSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { systemChanged } from '../../../lib/api/keys.ts';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useUpdateComponent } from '../api/component-changes.ts';
import { BREAKS, GROWS } from '../model/growth.ts';
import { ORIGINS } from '../model/origins.ts';
import styles from './component-form.module.css';
import { GrowthFields } from './growth-fields.tsx';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

const FIELDS = {
  limit: 'Limit',
  limitIs: 'Known',
  monthlyCost: 'Cost a month',
  breaksAt: {
    label: 'Breaks',
    say: (at: ForecastItem['breaksAt']) => BREAKS.find(({ value }) => value === at)?.label ?? at,
  },
  'growth.kind': {
    label: 'Demand grows',
    say: (kind: ForecastItem['growth']['kind']) =>
      GROWS.find(({ value }) => value === kind)?.label ?? kind,
  },
  'growth.low': 'At least',
  'growth.likely': 'Likely',
  'growth.high': 'At most',
};

/** Changes a component's limit, growth or cost; its readings stay. */
export const ChangeComponentDialog = ({
  item,
  currency,
  onClose,
}: {
  item: ForecastItem;
  /** What a cost is in; null where it is not said. */
  currency: string | null;
  onClose: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const update = useUpdateComponent(organization, system, item.id);
  const { unit, limit, limitIs, breaksAt, growth, monthlyCost, version } = item;
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema: updateComponentSchema,
    saved: { limit, limitIs, breaksAt, growth, monthlyCost, version },
    version,
    fields: FIELDS,
    readAgain: () => systemChanged(queryClient, organization, system),
    save: async (typed, version) => {
      const values = { ...typed, version };
      // A measured limit stays with its test unless the limit itself is changed.
      const same = values.limit === limit && values.limitIs === limitIs;
      await update.mutateAsync(same ? { ...values, limit: undefined, limitIs: undefined } : values);
      notify({ title: `${item.title} changed` });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Change ${item.title}`}
      press={{ label: 'Save', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <ChangedMeanwhile {...changed} />
      <div className={styles.three}>
        <FormNumber control={form.control} name="limit" label="Limit" unit={unit} min={0} />
        <FormSelect control={form.control} name="limitIs" label="Known" options={ORIGINS} />
        <FormNumber
          control={form.control}
          name="monthlyCost"
          label="Cost a month"
          optional
          min={0}
          {...(currency === null ? {} : { unit: currency })}
        />
      </div>
      <GrowthFields
        control={form.control}
        kind={form.watch('growth.kind') ?? growth.kind}
        unit={unit}
      />
    </FormDialog>
  );
};
