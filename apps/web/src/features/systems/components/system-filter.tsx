import type { Team } from '@pitwall/contracts';
import { SearchField } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, useEffect, useRef, useState } from 'react';
import { Later } from '../../../lib/later.tsx';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import styles from './system-filter.module.css';

// Its list comes when there are teams to choose from: most organizations begin with one.
const TeamSelect = lazy(async () => ({
  default: (await import('./team-select.tsx')).TeamSelect,
}));

const route = getRouteApi('/signed-in/$organization/systems');
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
        <Later>
          <TeamSelect
            teams={teams}
            chosen={search.team}
            onChoose={(team) => {
              void navigate({ search: { ...search, team }, replace: true });
            }}
          />
        </Later>
      )}
    </div>
  );
};
