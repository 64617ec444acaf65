import {
  DATABASES,
  STACKS,
  SYSTEM_KINDS,
  updateSystemSchema,
  type System,
} from '@pitwall/contracts';
import { FieldStack, notify, Panel } from '@pitwall/ui';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { rowsOf } from '../../../lib/api/pages.ts';
import { systemQuery } from '../../../lib/api/system.ts';
import { teamsQuery } from '../../../lib/api/teams.ts';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import { changedFields } from '../../../lib/forms/changed-fields.ts';
import type { FieldSaid } from '../../../lib/forms/meanwhile.ts';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { HeldButton, nothingChanged } from '../../../lib/forms/held-button.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { listWords } from '../../../lib/list-words.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { DATABASE_WORDS, KIND_WORDS, STACK_WORDS } from '../../../lib/system-words.ts';
import { useUpdateSystem } from '../api/update-system.ts';
import { DeclaredStageField } from './declared-stage-field.tsx';
import { FormChips } from './form-chips.tsx';
import { RepositoriesField } from './repositories-field.tsx';
import styles from './two-columns.module.css';

const schema = updateSystemSchema.omit({ version: true }).required();
type Values = z.output<typeof schema>;

const valuesOf = (system: System): Values => ({
  name: system.name,
  description: system.description,
  team: system.team.slug,
  kind: system.kind,
  stacks: system.stacks,
  databases: system.databases,
  instances: system.instances,
  declaredStage: system.declaredStage,
  repositories: system.repositories,
});

const FIELDS: Readonly<Record<keyof Values, FieldSaid>> = {
  name: 'Name',
  description: 'What it is for',
  team: 'Team',
  kind: { label: 'Kind', say: (kind: Values['kind']) => KIND_WORDS[kind].label },
  repositories: { label: 'Repositories', say: (addresses: string[]) => addresses.join('\n') },
  stacks: {
    label: 'Built with',
    say: (stacks: Values['stacks']) => listWords(stacks.map((one) => STACK_WORDS[one])),
  },
  databases: {
    label: 'Data in',
    say: (databases: Values['databases']) => listWords(databases.map((one) => DATABASE_WORDS[one])),
  },
  instances: 'Instances that serve requests',
  declaredStage: { label: 'Where would you say it stands?', say: stageTitle },
};

/** What the system is, in the words of its team. */
export const DescriptionPanel = () => {
  const current = useSystem();
  const { organization, system } = useSystemAddress();
  const fixed = !useOrganization().may('systems:write');
  const update = useUpdateSystem(organization, system);
  const queryClient = useQueryClient();
  const teams = useInfiniteQuery(teamsQuery(organization));
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema,
    saved: valuesOf(current),
    version: current.version,
    fields: FIELDS,
    readAgain: () => queryClient.refetchQueries(systemQuery(organization, system)),
    save: async (values, version) => {
      // Only what was changed is sent, so that what others changed meanwhile stays.
      const changes = changedFields(valuesOf(current), values);
      const saved = await update.mutateAsync({ ...changes, version });
      form.reset(valuesOf(saved));
      notify({ title: 'Description saved' });
    },
  });
  return (
    <Panel title="Description">
      <form onSubmit={submit} noValidate>
        <fieldset disabled={fixed}>
          <FormTrouble trouble={trouble} />
          <ChangedMeanwhile {...changed} />
          <div className={styles.columns}>
            <FieldStack>
              <FormText control={form.control} name="name" label="Name" autoComplete="off" />
              <FormTextArea
                control={form.control}
                name="description"
                label="What it is for"
                optional
                hint="For people who have not met it yet. Markdown is understood."
              />
              <FormSelect
                control={form.control}
                name="team"
                label="Team"
                options={(teams.data === undefined ? [current.team] : rowsOf(teams.data)).map(
                  ({ slug, name }) => ({ value: slug, label: name }),
                )}
              />
              <FormSelect
                control={form.control}
                name="kind"
                label="Kind"
                options={SYSTEM_KINDS.map((kind) => ({
                  value: kind,
                  label: KIND_WORDS[kind].label,
                  detail: KIND_WORDS[kind].is,
                }))}
              />
              <RepositoriesField control={form.control} name="repositories" />
            </FieldStack>
            <FieldStack>
              <FormChips
                control={form.control}
                name="stacks"
                label="Built with"
                options={(fixed ? current.stacks : STACKS).map((stack) => ({
                  value: stack,
                  label: STACK_WORDS[stack],
                }))}
              />
              <FormChips
                control={form.control}
                name="databases"
                label="Data in"
                options={(fixed ? current.databases : DATABASES).map((one) => ({
                  value: one,
                  label: DATABASE_WORDS[one],
                }))}
              />
              <FormNumber
                control={form.control}
                name="instances"
                label="Instances that serve requests"
                optional
                disabled={fixed}
                steppers
                min={0}
                hint="Empty when nobody knows."
              />
              <DeclaredStageField control={form.control} name="declaredStage" />
            </FieldStack>
          </div>
          {fixed ? null : (
            <div className={styles.foot}>
              <HeldButton
                type="submit"
                why={nothingChanged(form.formState.isDirty || busy)}
                busy={busy && 'Saving'}
              >
                Save the description
              </HeldButton>
            </div>
          )}
        </fieldset>
      </form>
    </Panel>
  );
};
