import { currencySchema, updateOrganizationSchema, type Organization } from '@pitwall/contracts';
import {
  Columns,
  FieldStack,
  formatDays,
  Loading,
  notify,
  PageHeader,
  Panel,
  Skeleton,
  Stack,
  TextField,
} from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ChangedMeanwhile } from '../../lib/forms/changed-meanwhile.tsx';
import { changedFields } from '../../lib/forms/changed-fields.ts';
import { FormNumber } from '../../lib/forms/number-field.tsx';
import { FormText } from '../../lib/forms/text-fields.tsx';
import { HeldButton, nothingChanged } from '../../lib/forms/held-button.tsx';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { TimeZoneField } from '../../lib/forms/time-zone-field.tsx';
import { useVersionedForm } from '../../lib/forms/use-versioned-form.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { organizationQuery } from './api/organization.ts';
import { CurrencyField } from './components/currency-field.tsx';
import { DataPanel } from './components/data-panel.tsx';
import { OwnershipPanel } from './components/ownership-panel.tsx';
import { useUpdateOrganization } from './api/update-organization.ts';

/** The organization's name, time zone and what is kept; for owners, its end. */
export const OrganizationSettingsPage = () => {
  const { slug, name, may } = useOrganization();
  const query = useQuery(organizationQuery(slug));
  return (
    <>
      <title>{`Settings · ${name} · Pitwall`}</title>
      <PageHeader
        title="Settings"
        detail={may('organization:update') ? undefined : 'Admins change these.'}
      />
      <Columns>
        <Panel title="The organization">
          <Loaded
            query={query}
            loading={
              <Loading label="Loading the settings">
                <Skeleton count={3} />
              </Loading>
            }
          >
            {(organization) => <OrganizationForm organization={organization} />}
          </Loaded>
        </Panel>
        <Stack>
          <DataPanel />
          {may('organization:delete') ? <OwnershipPanel /> : null}
        </Stack>
      </Columns>
    </>
  );
};

const schema = updateOrganizationSchema
  .omit({ version: true })
  .required()
  .extend({
    // An empty field says that none is said.
    currency: z
      .string()
      .transform((typed) => typed.trim().toUpperCase() || null)
      .pipe(currencySchema.nullable()),
  });

const settingsOf = ({ name, timeZone, currency, auditDays, scanDays }: Organization) => ({
  name,
  timeZone,
  currency: currency ?? '',
  auditDays,
  scanDays,
});

const FIELDS = {
  name: 'Name',
  timeZone: 'Time zone',
  currency: 'Currency',
  auditDays: { label: 'Keep the audit log for', say: formatDays },
  scanDays: { label: 'Keep scans for', say: formatDays },
};

const OrganizationForm = ({ organization }: { organization: Organization }) => {
  const { slug, may } = useOrganization();
  const queryClient = useQueryClient();
  const update = useUpdateOrganization(slug);
  const fixed = !may('organization:update');
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema,
    saved: settingsOf(organization),
    version: organization.version,
    fields: FIELDS,
    readAgain: () => queryClient.invalidateQueries(organizationQuery(slug)),
    save: async (values, version) => {
      // Only what was changed is sent, so that what others changed meanwhile stays.
      const changes = changedFields(
        { ...settingsOf(organization), currency: organization.currency },
        values,
      );
      form.reset(settingsOf(await update.mutateAsync({ ...changes, version })));
      notify({ title: 'Settings saved' });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        <ChangedMeanwhile {...changed} />
        <FormText control={form.control} name="name" label="Name" disabled={fixed} />
        <TextField
          label="Address"
          value={slug}
          readOnly
          hint="It stays as it is, so that links keep working."
        />
        <TimeZoneField
          control={form.control}
          name="timeZone"
          hint="Days and sprints begin and end by it."
          disabled={fixed}
        />
        <CurrencyField control={form.control} name="currency" disabled={fixed} />
        <FormNumber
          control={form.control}
          name="auditDays"
          label="Keep the audit log for"
          unit="days"
          min={90}
          max={3650}
          disabled={fixed}
        />
        <FormNumber
          control={form.control}
          name="scanDays"
          label="Keep scans for"
          unit="days"
          min={30}
          max={3650}
          hint="The newest scan of each system stays."
          disabled={fixed}
        />
        {fixed ? null : (
          <div>
            <HeldButton
              type="submit"
              why={nothingChanged(form.formState.isDirty || busy)}
              busy={busy && 'Saving'}
            >
              Save
            </HeldButton>
          </div>
        )}
      </FieldStack>
    </form>
  );
};
