import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import type { Show } from './model/shows.ts';

const PAGE = '/signed-in/$organization/systems/$system/assessment';

/** What the address says of the assessment: which practice, and what the list is narrowed to. */
export const useAssessmentAddress = () => {
  const address = useSystemAddress();
  const { organization, system } = address;
  const { practice } = useParams({ strict: false });
  const { show } = useSearch({ from: PAGE });
  const navigate = useNavigate();
  const goTo = useCallback(
    (next: string, replace = false) => {
      void navigate({
        to: '/$organization/systems/$system/assessment/$practice',
        params: { organization, system, practice: next },
        search: (before) => before,
        replace,
        resetScroll: false,
      });
    },
    [navigate, organization, system],
  );
  const showOnly = useCallback(
    (next: Show | undefined) => {
      void navigate({
        to: '/$organization/systems/$system/assessment',
        params: { organization, system },
        search: next === undefined ? {} : { show: next },
        resetScroll: false,
      });
    },
    [navigate, organization, system],
  );
  return { practice: practice ?? null, show, goTo, showOnly };
};
