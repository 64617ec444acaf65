import { beginGithubAppSchema } from '@pitwall/contracts';
import { Button, FieldStack, Panel, Prose, Stack } from '@pitwall/ui';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useBeginApp } from '../api/github-app.ts';

const { site, owner } = beginGithubAppSchema.shape;
const schema = beginGithubAppSchema.extend({
  site: emptyAsAbsent(site),
  owner: emptyAsAbsent(owner.unwrap().unwrap().optional()).transform((name) => name ?? null),
});

/** Asks at which GitHub, and for whom, the app is to be made; GitHub does the rest. */
export const MakeAppPanel = () => {
  const { slug, name } = useOrganization();
  const begin = useBeginApp(slug);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { site: 'https://github.com', owner: '' },
    save: (values) => begin.mutateAsync(values),
  });
  return (
    <Panel title="Make an app" detail="It takes a minute; no key is copied by hand.">
      <Stack gap="medium">
        <Prose>
          <p>
            A GitHub App is {name}’s own. It writes issues and checks, and reads code, pull requests
            and metadata, in the repositories that you let it into and in no other. Its tokens last
            an hour, and it stays when a person leaves.
          </p>
        </Prose>
        <form onSubmit={submit} noValidate>
          <FieldStack>
            <FormTrouble trouble={trouble} />
            <FormText
              control={form.control}
              name="owner"
              label="Organization at GitHub"
              optional
              placeholder="acme"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              hint="Who is to own the app, as its address at GitHub names it. Left empty, your own account there owns it."
            />
            <FormText
              control={form.control}
              name="site"
              label="GitHub"
              type="url"
              autoCapitalize="none"
              spellCheck={false}
              hint="For GitHub Enterprise Server: https://HOST."
            />
            <div>
              <Button type="submit" variant="primary" busy={busy && 'Going to GitHub'}>
                Go on to GitHub
              </Button>
            </div>
          </FieldStack>
        </form>
      </Stack>
    </Panel>
  );
};
