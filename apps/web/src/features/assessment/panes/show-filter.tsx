import type { AssessmentItem } from '@pitwall/contracts';
import { FilterBar } from '@pitwall/ui';
import { countShows, SHOW_WORDS, SHOWS, type Show } from '../model/shows.ts';

/** Narrows the list to one kind of question, with how many there are of each. */
export const ShowFilter = ({
  items,
  show,
  reader,
  onShow,
}: {
  items: readonly AssessmentItem[];
  show: Show | undefined;
  reader: string | undefined;
  onShow: (show: Show | undefined) => void;
}) => {
  const counts = countShows(items, reader);
  return (
    <FilterBar
      label="Show only"
      options={SHOWS.filter((one) => counts[one] > 0 || one === show).map((one) => ({
        value: one,
        label: SHOW_WORDS[one],
        count: counts[one],
      }))}
      selected={show === undefined ? [] : [show]}
      onChange={(selected) => {
        onShow(selected.find((one) => one !== show));
      }}
    />
  );
};
