import { Checkbox, FieldError, Loading, SearchField, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { catalogueQuery } from '../api/catalogue.ts';
import { findPractices } from '../find-practices.ts';
import { Loaded } from '../loaded.tsx';
import { useOrganization } from '../organization/current-organization.tsx';
import styles from './practice-choice.module.css';

export interface PracticeChoiceProps {
  legend: string;
  /** Says "optional" beside the legend. */
  optional?: boolean;
  /** What the choice is for, while nothing is looked for. */
  idle: string;
  /** The release to choose from; the organization's where it is left out. */
  version?: string;
  value: readonly string[];
  onValueChange: (practices: string[]) => void;
  error?: string | undefined;
}

/** More than these nobody reads through: another word narrows them. */
const SHOWN = 8;

/** Practices of the catalogue, found by words and kept by a tick. */
export const PracticeChoice = ({
  legend,
  optional = false,
  idle,
  version,
  value,
  onValueChange,
  error,
}: PracticeChoiceProps) => {
  const { slug } = useOrganization();
  const query = useQuery(catalogueQuery(version, slug));
  const [search, setSearch] = useState('');
  const id = useId();
  return (
    <fieldset
      className={styles.choice}
      aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
      data-invalid={error === undefined ? undefined : ''}
    >
      <legend className={styles.legend}>
        {legend}
        {optional ? <span className={styles.optional}> optional</span> : null}
      </legend>
      <Loaded
        query={query}
        loading={
          <Loading label="Loading practices">
            <Skeleton count={2} />
          </Loading>
        }
      >
        {({ practices }) => {
          const found = search.trim() === '' ? [] : findPractices(practices, { search });
          const chosen = practices.filter((one) => value.includes(one.id));
          const shown = [
            ...chosen,
            ...found.filter((one) => !value.includes(one.id)).slice(0, SHOWN),
          ];
          return (
            <>
              <SearchField
                label="Search practices"
                value={search}
                onChange={({ target }) => {
                  setSearch(target.value);
                }}
                onKeyDown={(event) => {
                  // Enter looks for practices here; it does not send the form.
                  if (event.key === 'Enter') event.preventDefault();
                }}
              />
              {shown.length === 0 ? null : (
                <div className={styles.list}>
                  {shown.map((practice) => (
                    <Checkbox
                      key={practice.id}
                      label={
                        <>
                          {practice.title} <span className={styles.id}>{practice.id}</span>
                        </>
                      }
                      checked={value.includes(practice.id)}
                      onCheckedChange={(on) => {
                        onValueChange(
                          on ? [...value, practice.id] : value.filter((one) => one !== practice.id),
                        );
                      }}
                    />
                  ))}
                </div>
              )}
              <p id={`${id}-hint`} className={styles.hint} role="status">
                {hint(search, found.length, idle)}
              </p>
            </>
          );
        }}
      </Loaded>
      {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
};

const hint = (search: string, found: number, idle: string): string => {
  if (search.trim() === '') return idle;
  if (found === 0) return 'No practice matches. Use fewer words.';
  if (found <= SHOWN) return found === 1 ? '1 practice matches.' : `${found} practices match.`;
  return `${found} practices match. The first ${SHOWN} are shown; another word narrows them.`;
};
