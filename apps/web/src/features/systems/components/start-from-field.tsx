import { SearchField, Select, Stack } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { rowsOf } from '../../../lib/api/pages.ts';
import { systemsQuery } from '../../../lib/api/systems.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';

/** A system to start from, as the form keeps it. */
export interface StartFrom {
  slug: string;
  name: string;
}

const NOTHING = 'nothing';

/** Another system whose answers the new one begins with; not there while there is none. */
export const StartFromField = ({
  value,
  onChange,
}: {
  value: StartFrom | null;
  onChange: (from: StartFrom | null) => void;
}) => {
  const { slug } = useOrganization();
  const [search, setSearch] = useState('');
  const searched = useDeferredValue(search.trim());
  const query = useInfiniteQuery(systemsQuery(slug, searched === '' ? {} : { search: searched }));
  const found = query.data === undefined ? [] : rowsOf(query.data);
  if (found.length === 0 && searched === '' && value === null) return null;
  const known: StartFrom[] =
    value === null || found.some((one) => one.slug === value.slug) ? found : [value, ...found];
  return (
    <Stack gap="small">
      {query.hasNextPage || search !== '' ? (
        <SearchField
          label="Find a system to start from"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      ) : null}
      <Select
        label="Start from another system"
        optional
        hint="Its answers are copied once, as unverified: their evidence, approvals and accepted risks stay where they are."
        value={value?.slug ?? NOTHING}
        onValueChange={(chosen) => {
          onChange(known.find((one) => one.slug === chosen) ?? null);
        }}
        options={[
          { value: NOTHING, label: 'Begin without answers' },
          ...known.map((one) => ({ value: one.slug, label: one.name })),
        ]}
      />
    </Stack>
  );
};
