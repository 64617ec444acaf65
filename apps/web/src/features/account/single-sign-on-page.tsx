import { emailSchema } from '@pitwall/contracts';
import { Button, FieldStack } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { z } from 'zod';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { FormText } from '../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../lib/forms/use-api-form.ts';
import { TextLink } from '../../lib/links.ts';
import { useSingleSignOn } from '../../lib/providers/providers.ts';
import { Door } from './components/door.tsx';

const route = getRouteApi('/door/sign-in/sso');
const schema = z.object({ email: emailSchema });

/** Through the provider of the reader's organization, which their address tells. */
export const SingleSignOnPage = () => {
  const search = route.useSearch();
  const begin = useSingleSignOn();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { email: '' },
    save: ({ email }) => begin.mutateAsync({ email, ...search }),
  });
  return (
    <Door
      title="Single sign-on"
      detail="Your work address tells Pitwall which provider to send you to. You need no password here."
      otherwise={
        <TextLink to="/sign-in" search={search}>
          Sign in another way
        </TextLink>
      }
    >
      <form onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormText
            control={form.control}
            name="email"
            label="Work e-mail"
            type="email"
            placeholder="you@company.com"
            autoComplete="username"
            autoCapitalize="none"
          />
          <Button type="submit" variant="primary" wide busy={busy && 'Going to your provider'}>
            Continue
          </Button>
        </FieldStack>
      </form>
    </Door>
  );
};
