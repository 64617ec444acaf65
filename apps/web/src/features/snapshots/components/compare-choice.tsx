import type { Snapshot } from '@pitwall/contracts';
import { formatDay, Select, TextField } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { dayAfter, dayOf, endOfDay } from '../../../lib/days.ts';
import { useSystem } from '../../../lib/system/current-system.tsx';
import styles from './compare-choice.module.css';

const route = getRouteApi('/signed-in/$organization/systems/$system/snapshots');
const NOW = 'now';
const DAY = 'day';
/** A moment stands in the address as its instant; all else is a snapshot's id. */
const isMoment = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-\d\d-\d\dT/.test(value);

/** Which two are compared, snapshots or days; the address keeps them. */
export const CompareChoice = ({
  snapshots,
}: {
  snapshots: readonly Pick<Snapshot, 'id' | 'name' | 'createdAt'>[];
}) => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (next: typeof search) => {
    void navigate({ search: next, replace: true, resetScroll: false });
  };
  const options = snapshots.map(({ id, name, createdAt }) => ({
    value: id,
    label: name,
    detail: formatDay(new Date(createdAt)),
  }));
  const { createdAt } = useSystem();
  const isDay = { value: DAY, label: 'A day…', detail: 'as it was at its end' };
  const yesterday = endOfDay(dayAfter(-1));
  const first = new Date(yesterday) > new Date(createdAt) ? yesterday : createdAt;
  const place = (side: 'from' | 'to', next: string | undefined) => {
    choose({
      ...(side === 'to' && search.from !== undefined ? { from: search.from } : {}),
      ...(side === 'from' && search.to !== undefined ? { to: search.to } : {}),
      ...(next === undefined ? {} : { [side]: next }),
    });
  };
  const day = (side: 'from' | 'to') =>
    isMoment(search[side]) ? (
      <TextField
        label={side === 'from' ? 'From the end of' : 'To the end of'}
        type="date"
        min={dayOf(new Date(createdAt))}
        max={dayAfter(-1)}
        value={dayOf(new Date(search[side]))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') place(side, endOfDay(value));
        }}
      />
    ) : null;
  return (
    <div className={styles.choice}>
      <Select
        label="From"
        placeholder="Choose a snapshot or a day"
        value={isMoment(search.from) ? DAY : (search.from ?? null)}
        onValueChange={(from) => {
          place('from', from === DAY ? first : from);
        }}
        options={[...options, isDay]}
      />
      {day('from')}
      <Select
        label="To"
        value={isMoment(search.to) ? DAY : (search.to ?? NOW)}
        onValueChange={(to) => {
          place('to', to === DAY ? first : to === NOW ? undefined : to);
        }}
        options={[{ value: NOW, label: 'Now' }, ...options, isDay]}
      />
      {day('to')}
    </div>
  );
};
