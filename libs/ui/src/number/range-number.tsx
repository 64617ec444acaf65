import { formatRange, formatWhole } from './format.ts';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx';

export interface RangeNumberProps {
  low: number;
  high: number;
  format?: (value: number) => string;
  /** After the number: "of 100", "days". */
  unit?: string;
}

/** A number known only between two ends: "31–44", heard as "31 to 44". */
export const RangeNumber = ({ low, high, format = formatWhole, unit }: RangeNumberProps) => {
  const shown = formatRange(low, high, format);
  const single = format(low) === format(high);
  return (
    <data value={single ? low : `${low}/${high}`}>
      {single ? (
        shown
      ) : (
        <>
          <span aria-hidden="true">{shown}</span>
          <VisuallyHidden>{`${format(low)} to ${format(high)}`}</VisuallyHidden>
        </>
      )}
      {unit === undefined ? null : ` ${unit}`}
    </data>
  );
};
