import { Checkbox, FieldError } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FieldValues } from 'react-hook-form';
import { rowsOf } from '../api/pages.ts';
import { systemsQuery } from '../api/systems.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { Paged } from '../paged.tsx';
import { useBound, type Bound } from './bound.ts';
import styles from './systems-field.module.css';

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
    <fieldset
      className={styles.systems}
      aria-describedby={error ? `${field.name}-error` : undefined}
      data-invalid={error ? '' : undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      <Paged query={query} noun="systems" empty={none ? <p>There is no system yet.</p> : null}>
        {(rows) => (
          <div className={styles.list}>
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
          </div>
        )}
      </Paged>
      {error ? <FieldError id={`${field.name}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
};
