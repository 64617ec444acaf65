import {
  FIGURES,
  type createSystemSchema,
  type CreateSystem,
  type Figure,
} from '@pitwall/contracts';
import { Checkbox, Panel } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, type Control, type UseFormSetValue } from 'react-hook-form';
import type { z } from 'zod';
import { catalogueQuery } from '../../../lib/api/catalogue.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { stageTitle } from '../../../lib/stage-words.ts';
import { DEMAND_FIGURES, FIGURE_HINTS } from '../../../lib/system-words.ts';
import { pasteFigures } from '../paste-figures.ts';
import { reachOf, thresholdWords } from '../reach.ts';
import styles from './demand-fields.module.css';

type Input = z.input<typeof createSystemSchema>;
type DemandControl = Control<Input, unknown, CreateSystem>;

/** The load in five numbers; each may be unknown. */
export const DemandFields = ({
  control,
  setValue,
}: {
  control: DemandControl;
  setValue: UseFormSetValue<Input>;
}) => (
  <Panel
    title="Its load in five numbers"
    detail="They say what the load demands of the system. A rough number is better than none; what nobody knows can come later. Five of a spreadsheet can be pasted at once."
    flush
  >
    <ul
      className={styles.list}
      onPasteCapture={(event) => {
        pasteFigures(event, DEMAND_FIGURES, (figure, value) => {
          setValue(`figures.${figure}`, value, { shouldDirty: true, shouldValidate: true });
        });
      }}
    >
      {DEMAND_FIGURES.map((figure) => (
        <DemandField key={figure} figure={figure} control={control} />
      ))}
    </ul>
  </Panel>
);

const DemandField = ({ figure, control }: { figure: Figure; control: DemandControl }) => {
  const name = `figures.${figure}` as const;
  const { field } = useController({ control, name });
  const { slug } = useOrganization();
  const { data: catalogue } = useQuery(catalogueQuery(undefined, slug));
  const [unknown, setUnknown] = useState(false);
  const { title, unit, max } = FIGURES[figure];
  const criterion = catalogue?.criteria.find((one) => one.figure === figure);
  const reaches =
    criterion === undefined || typeof field.value !== 'number'
      ? null
      : reachOf(field.value, criterion);
  return (
    <li className={styles.figure}>
      <FormNumber
        control={control}
        name={name}
        label={title}
        unit={unit}
        min={0}
        max={max}
        disabled={unknown}
        hint={FIGURE_HINTS[figure]}
      />
      <Checkbox
        label="I don’t know"
        checked={unknown}
        onCheckedChange={(checked) => {
          setUnknown(checked);
          if (checked) field.onChange(null);
        }}
      />
      <p className={styles.reach} role="status">
        {reaches === null
          ? unknown
            ? 'Left out. Pressure is provisional while fewer than three are given.'
            : ''
          : `This alone reaches ${stageTitle(reaches)}.`}
      </p>
      {criterion === undefined ? null : (
        <p className={styles.why}>
          {thresholdWords(criterion)} {criterion.why}
        </p>
      )}
    </li>
  );
};
