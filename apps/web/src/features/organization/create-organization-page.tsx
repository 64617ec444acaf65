import { createOrganizationSchema } from '@pitwall/contracts';
import { Button, Disclosure, FieldStack, Panel } from '@pitwall/ui';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { FormText } from '../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { emptyAsAbsent } from '../../lib/forms/empty-as-absent.ts';
import { useApiForm } from '../../lib/forms/use-api-form.ts';
import { TextLink } from '../../lib/links.ts';
import { TimeZoneField } from '../../lib/forms/time-zone-field.tsx';
import { OwnInvitationsPanel } from '../../lib/own-invitations/own-invitations-panel.tsx';
import { ownTimeZone } from '../../lib/time-zones.ts';
import { SamplePanel } from './components/sample-panel.tsx';
import { useCreateOrganization } from './api/create-organization.ts';
import styles from './create-organization-page.module.css';

const route = getRouteApi('/signed-in/begin/start');

const schema = createOrganizationSchema.extend({
  slug: emptyAsAbsent(createOrganizationSchema.shape.slug),
});

/** The first step of a new reader, and of anyone who needs another organization. */
export const CreateOrganizationPage = () => {
  const { me } = route.useRouteContext();
  const router = useRouter();
  const create = useCreateOrganization();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { name: '', slug: '', timeZone: ownTimeZone() },
    save: async (values) => {
      const { slug } = await create.mutateAsync(values);
      // Straight on to what the reader came for: their first system.
      await router.navigate({ to: '/$organization/systems/new', params: { organization: slug } });
    },
  });
  const first = me.organizations.length === 0;
  const [one] = me.organizations;
  return (
    <>
      <title>New organization · Pitwall</title>
      <h1 className={styles.title}>
        {first ? 'Make your organization' : 'Make another organization'}
      </h1>
      <p className={styles.detail}>
        Its systems, answers and plans are seen by its members alone. You own it; others come by an
        invitation.
      </p>
      {me.through ? null : (
        <div className={styles.invitations}>
          <OwnInvitationsPanel />
        </div>
      )}
      <Panel className={styles.panel}>
        <form onSubmit={submit} noValidate>
          <FieldStack>
            <FormTrouble trouble={trouble} />
            <FormText
              control={form.control}
              name="name"
              label="Name"
              placeholder="Northwind"
              autoComplete="organization"
              hint="The company or the part of it whose systems you look after."
            />
            <Disclosure
              summary="Address and time zone"
              open={Boolean(form.formState.errors.slug ?? form.formState.errors.timeZone)}
            >
              <FieldStack>
                <FormText
                  control={form.control}
                  name="slug"
                  label="Address"
                  optional
                  placeholder="northwind"
                  hint="How it stands in links. Made from the name when you leave it empty; it stays as it is."
                  autoCapitalize="none"
                  spellCheck={false}
                />
                <TimeZoneField
                  control={form.control}
                  name="timeZone"
                  hint="Days and sprints begin and end by it. Taken from this device."
                />
              </FieldStack>
            </Disclosure>
            <Button type="submit" variant="primary" wide busy={busy && 'Making the organization'}>
              Make the organization
            </Button>
          </FieldStack>
        </form>
      </Panel>
      {me.through ? null : (
        <div className={styles.panel}>
          <SamplePanel has={me.organizations.some(({ sample }) => sample === true)} />
        </div>
      )}
      <p className={styles.otherwise}>
        {one === undefined ? (
          <>
            You are signed in as {me.email}. If a colleague invited you, open their link instead of
            making your own. <TextLink to="/account">Your account</TextLink>
          </>
        ) : (
          <TextLink to="/$organization/systems" params={{ organization: one.slug }}>
            {`Back to ${one.name}`}
          </TextLink>
        )}
      </p>
    </>
  );
};
