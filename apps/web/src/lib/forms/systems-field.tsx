import { Checkbox } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FieldValues } from 'react-hook-form';
import { rowsOf } from '../api/pages.ts';
import { systemsQuery } from '../api/systems.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { Paged } from '../paged.tsx';
import { useBound, type Bound } from './bound.ts';
import { ChoiceFieldset, ChoiceList } from './choice-fieldset.tsx';

/** Chooses some of the organization's systems; its value is their ids. */
export const FormSystems = <Values extends FieldValues, Parsed>({
  control,
  name,
  legend,
}: Bound<Values, Parsed> & { legend: string }) => {
  const { slug } = useOrganization();
  const query = useInfiniteQuery(systemsQuery(slug));
  const { field, error } = useBound({ control, name });
  const chosen = (field.value as string[] | undefined) ?? [];
  const none = query.data !== undefined && rowsOf(query.data).length === 0;
  return (
    <ChoiceFieldset name={field.name} legend={legend} error={error}>
      <Paged query={query} noun="systems" empty={none ? <p>There is no system yet.</p> : null}>
        {(rows) => (
          <ChoiceList>
            {rows.map(({ id, name: label, team }) => (
              <Checkbox
                key={id}
                label={label}
                hint={team.name}
                checked={chosen.includes(id)}
                onCheckedChange={(on) => {
                  field.onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
                }}
              />
            ))}
          </ChoiceList>
        )}
      </Paged>
    </ChoiceFieldset>
  );
};
