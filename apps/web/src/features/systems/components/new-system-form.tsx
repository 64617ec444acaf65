import { createSystemSchema } from '@pitwall/contracts';
import { Button, Panel, Row, Stack } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { rowsOf } from '../../../lib/api/pages.ts';
import { teamsQuery } from '../../../lib/api/teams.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { sortTrouble } from '../../../lib/forms/server-errors.ts';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { ButtonLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { copyAnswers } from '../../../lib/api/copy-answers.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useCreateSystem } from '../api/create-system.ts';
import { DemandFields } from './demand-fields.tsx';
import { DescribeFields } from './describe-fields.tsx';
import { StartFromField, type StartFrom } from './start-from-field.tsx';

const route = getRouteApi('/signed-in/$organization/systems/new');

/** Fields of the first step: when one of them is refused, the reader is led back to it. */
const DESCRIBES = [
  'name',
  'team',
  'kind',
  'stacks',
  'databases',
  'instances',
  'declaredStage',
] as const;

/** The two steps that are typed, as one form: nothing is lost between them. */
export const NewSystemForm = ({ step }: { step: 'describe' | 'load' }) => {
  const { slug, may } = useOrganization();
  const navigate = route.useNavigate();
  const create = useCreateSystem(slug);
  const teams = useInfiniteQuery(teamsQuery(slug));
  const known = teams.data === undefined ? [] : rowsOf(teams.data);
  const [from, setFrom] = useState<StartFrom | null>(null);
  const goTo = (next: 'describe' | 'load') =>
    navigate({ search: next === 'load' ? { step: next } : {} });
  const { form, submit, trouble, busy } = useApiForm({
    schema: createSystemSchema,
    defaultValues: {
      name: '',
      kind: 'service',
      stacks: [],
      databases: [],
      instances: null,
      declaredStage: null,
      figures: {},
    },
    save: async (values) => {
      try {
        const system = await create.mutateAsync(values);
        const copied = from === null ? null : await copyFrom(slug, system.slug, from);
        await navigate({
          search: { made: system.slug, ...(copied === null ? {} : copied) },
          replace: true,
        });
      } catch (error) {
        const { fields } = sortTrouble(error, DESCRIBES);
        if (Object.keys(fields).length > 0) await goTo('describe');
        throw error;
      }
    },
  });
  const { getValues } = form;
  // An address of the second step that was opened anew has nothing of the first.
  const misplaced = step === 'load' && getValues('name').trim() === '';
  useEffect(() => {
    if (misplaced) void navigate({ search: {}, replace: true });
  }, [misplaced, navigate]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (step === 'load') {
          submit(event);
          return;
        }
        event.preventDefault();
        void form.trigger([...DESCRIBES], { shouldFocus: true }).then((sound) => {
          // The server would choose the first team; with several, only people know whose it is.
          if (known.length > 1 && getValues('team') === undefined) {
            form.setError('team', { message: 'Choose the team that is woken up when it breaks.' });
          } else if (sound) void goTo('load');
        });
      }}
    >
      <Stack>
        <FormTrouble trouble={trouble} />
        {step === 'describe' || misplaced ? (
          <Panel>
            <DescribeFields control={form.control} teams={known}>
              {may('assessments:write') ? <StartFromField value={from} onChange={setFrom} /> : null}
            </DescribeFields>
          </Panel>
        ) : (
          <DemandFields control={form.control} setValue={form.setValue} />
        )}
        <Row>
          {step === 'describe' ? (
            <>
              <Button type="submit" variant="primary">
                Go on to its load
              </Button>
              <ButtonLink
                variant="quiet"
                to="/$organization/systems"
                params={{ organization: slug }}
              >
                Cancel
              </ButtonLink>
            </>
          ) : (
            <>
              <Button type="submit" variant="primary" busy={busy && 'Making the system'}>
                Make the system
              </Button>
              <Button
                variant="quiet"
                onClick={() => {
                  void goTo('describe');
                }}
              >
                Back
              </Button>
            </>
          )}
        </Row>
      </Stack>
    </form>
  );
};

/** How many answers were copied; the system is made all the same when that fails, and says so. */
const copyFrom = async (
  organization: string,
  system: string,
  from: StartFrom,
): Promise<{ from: string; copied: number } | null> => {
  try {
    const { written } = await copyAnswers(organization, system, { from: from.slug });
    return { from: from.name, copied: written.length };
  } catch (error) {
    notifyTrouble(error);
    return null;
  }
};
