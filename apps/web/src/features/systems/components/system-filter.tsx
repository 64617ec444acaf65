import type { Team } from '@pitwall/contracts';
import { SearchField, Select } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import styles from './system-filter.module.css';

const route = getRouteApi('/signed-in/$organization/systems');
const ALL = 'all';
/** A pause in typing after which the list is asked for. */
const PAUSE = 250;

export interface SystemFilterProps {
  search: { search?: string; team?: string };
  teams: readonly Team[];
}

/** Narrows the list by words and by team; the address keeps both. */
export const SystemFilter = ({ search, teams }: SystemFilterProps) => {
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.search ?? '');
  useShortcuts({
    '/': () => {
      field.current?.focus();
    },
  });
  useEffect(() => {
    const clock = setTimeout(() => {
      const words = typed.trim() === '' ? undefined : typed.trim();
      if (words !== search.search)
        void navigate({ search: { ...search, search: words }, replace: true });
    }, PAUSE);
    return () => {
      clearTimeout(clock);
    };
  }, [typed, search, navigate]);
  return (
    <div className={styles.filter} role="search">
      <SearchField
        ref={field}
        label="Search systems"
        keys="/"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      {teams.length < 2 ? null : (
        <Select
          label="Team"
          hideLabel
          value={search.team ?? ALL}
          onValueChange={(team) => {
            void navigate({
              search: { ...search, team: team === ALL ? undefined : team },
              replace: true,
            });
          }}
          options={[
            { value: ALL, label: 'All teams' },
            ...teams.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      )}
    </div>
  );
};
