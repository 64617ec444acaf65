import type { GithubInstallation } from '@pitwall/contracts';
import { NoticeBar, SearchField, Select } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { githubRepositoriesQuery } from '../../../lib/api/github-app.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSettled } from '../../../lib/use-settled.ts';

export interface GithubRepositoryFieldsProps<Values extends FieldValues, Parsed> {
  control: Control<Values, unknown, Parsed>;
  /** Those that are not suspended; one at least. */
  installations: readonly GithubInstallation[];
}

/** The account that lets the app in, and one of the repositories that it may see there. */
export const GithubRepositoryFields = <Values extends FieldValues, Parsed>({
  control,
  installations,
}: GithubRepositoryFieldsProps<Values, Parsed>) => {
  const { slug } = useOrganization();
  const account = useController({
    control,
    name: 'credential.installationId' as FieldPath<Values>,
  });
  const repository = useController({ control, name: 'project' as FieldPath<Values> });
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const installation = String(account.field.value);
  const { data, error, isPending } = useQuery(githubRepositoriesQuery(slug, installation, search));
  const problem = error === null ? data?.problem : troubleOf(error).detail;
  const chosen = String(repository.field.value ?? '');
  const names = data?.items.map(({ name }) => name) ?? [];
  const options = (chosen === '' || names.includes(chosen) ? names : [chosen, ...names]).map(
    (name) => ({ value: name, label: name }),
  );
  return (
    <>
      {installations.length < 2 ? null : (
        <Select
          label="Account"
          options={installations.map(({ id, account: label }) => ({ value: id, label }))}
          value={installation}
          onValueChange={(id) => {
            account.field.onChange(id);
            repository.field.onChange('');
            setTyped('');
          }}
        />
      )}
      {problem === null || problem === undefined ? null : (
        <NoticeBar live signal="behind" title="GitHub gives no list of repositories.">
          {problem}
        </NoticeBar>
      )}
      {data?.more === true || typed !== '' ? (
        <SearchField
          label="Search repositories"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      ) : null}
      <Select
        label="Repository"
        options={options}
        value={chosen === '' ? null : chosen}
        placeholder={isPending ? 'Asking GitHub' : 'Choose'}
        disabled={options.length === 0}
        onValueChange={repository.field.onChange}
        error={repository.fieldState.error === undefined ? undefined : 'Choose a repository'}
        hint={
          data !== undefined && data.items.length === 0 && problem === null
            ? search === ''
              ? 'The app may see none there: choose some at GitHub.'
              : 'None has these words in its name.'
            : 'Those that the app may see. Its tokens last an hour and are fetched when they are needed.'
        }
      />
    </>
  );
};
