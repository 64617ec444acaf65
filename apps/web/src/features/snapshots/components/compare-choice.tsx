import type { Snapshot } from '@pitwall/contracts';
import { formatDay, Select } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import styles from './compare-choice.module.css';

const route = getRouteApi('/signed-in/$organization/systems/$system/snapshots');
const NOW = 'now';

/** Which two are compared; the address keeps them. */
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
  return (
    <div className={styles.choice}>
      <Select
        label="From"
        placeholder="Choose a snapshot"
        value={search.from ?? null}
        onValueChange={(from) => {
          choose({ ...search, from });
        }}
        options={options}
      />
      <Select
        label="To"
        value={search.to ?? NOW}
        onValueChange={(to) => {
          choose({
            ...(search.from === undefined ? {} : { from: search.from }),
            ...(to === NOW ? {} : { to }),
          });
        }}
        options={[{ value: NOW, label: 'Now' }, ...options]}
      />
    </div>
  );
};
