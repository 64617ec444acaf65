import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { BREAKS, GROWS } from '../model/growth.ts';
import styles from './component-form.module.css';

interface Growing extends FieldValues {
  unit?: string;
  breaksAt?: string;
  limitIs?: string;
  growth?: unknown;
}

/** How a limit is known, how the component breaks, and how its demand grows a month. */
export const GrowthFields = <Values extends Growing, Parsed>({
  control,
  kind,
  unit,
}: {
  control: Control<Values, unknown, Parsed>;
  kind: 'compound' | 'linear';
  unit: string;
}) => {
  const name = (path: string) => path as FieldPath<Values>;
  const each = kind === 'compound' ? '%' : unit;
  return (
    <>
      <div className={styles.pair}>
        <FormSelect
          control={control}
          name={name('breaksAt')}
          label="Breaks"
          options={BREAKS as never}
        />
        <FormSelect
          control={control}
          name={name('growth.kind')}
          label="Demand grows"
          options={GROWS as never}
        />
      </div>
      <div className={styles.three}>
        <FormNumber control={control} name={name('growth.low')} label="At least" unit={each} />
        <FormNumber control={control} name={name('growth.likely')} label="Likely" unit={each} />
        <FormNumber control={control} name={name('growth.high')} label="At most" unit={each} />
      </div>
    </>
  );
};
