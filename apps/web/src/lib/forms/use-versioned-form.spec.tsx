// @vitest-environment happy-dom
import { ApiProblem } from '@pitwall/api-client';
import { createTeamSchema } from '@pitwall/contracts';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FormTrouble } from './form-trouble.tsx';
import { FormText } from './text-fields.tsx';
import { useVersionedForm } from './use-versioned-form.ts';

afterEach(cleanup);

interface Team {
  name: string;
  slug: string;
  version: number;
}

const TeamForm = ({
  team: { version, ...values },
  follows,
  save,
  readAgain,
}: {
  team: Team;
  follows: boolean;
  save: (values: unknown, version: number) => Promise<unknown>;
  readAgain: () => Promise<unknown>;
}) => {
  const { form, submit, trouble } = useVersionedForm({
    schema: createTeamSchema,
    defaultValues: values,
    ...(follows ? { follow: values } : {}),
    version,
    readAgain,
    save,
  });
  return (
    <form onSubmit={submit} noValidate>
      <FormTrouble trouble={trouble} />
      <FormText control={form.control} name="name" label="Name" />
      <FormText control={form.control} name="slug" label="Address" />
      <button type="submit">Save</button>
    </form>
  );
};

/** A server that has one team, and a page that hears of it when it is told to. */
const serve = (follows: boolean) => {
  let there: Team = { name: 'Payments', slug: 'payments', version: 1 };
  const save = vi.fn((_values: unknown, version: number) =>
    version === there.version
      ? Promise.resolve()
      : Promise.reject(
          new ApiProblem({
            type: 't',
            title: 'Conflict',
            status: 409,
            code: 'resource.changed',
            detail: 'Load it again.',
            requestId: 'r-1',
          }),
        ),
  );
  const show = () => (
    <TeamForm
      team={there}
      follows={follows}
      save={save}
      readAgain={() => {
        hear();
        return Promise.resolve();
      }}
    />
  );
  const { rerender } = render(show());
  const hear = () => {
    rerender(show());
  };
  const write = (team: Omit<Team, 'version'>) => {
    there = { ...team, version: there.version + 1 };
  };
  return { save, hear, write };
};

const press = () => userEvent.click(screen.getByRole('button'));
const name = () => screen.getByLabelText<HTMLInputElement>('Name');
const said = () => screen.getByRole('alert').textContent;

describe('a form over what others may change', () => {
  it.each([true, false])(
    'that was typed in is refused first, though the page has heard (%s), and keeps what was typed',
    async (hears) => {
      const { save, hear, write } = serve(false);
      await userEvent.type(name(), ' and refunds');
      write({ name: 'Money', slug: 'payments' });
      if (hears) hear();
      await press();
      await waitFor(() => {
        expect(said()).toContain('Someone changed it meanwhile');
      });
      expect(said()).toContain('Save again');
      expect(name().value).toBe('Payments and refunds');
      await press();
      expect(save.mock.calls.map(([, version]) => version)).toEqual([1, 2]);
      expect(save).toHaveBeenLastCalledWith({ name: 'Payments and refunds', slug: 'payments' }, 2);
    },
  );

  it('that follows what is saved is not hindered by what others did to other fields', async () => {
    const { save, hear, write } = serve(true);
    await userEvent.type(name(), ' and refunds');
    write({ name: 'Payments', slug: 'money' });
    hear();
    await press();
    expect(save).toHaveBeenCalledWith({ name: 'Payments and refunds', slug: 'money' }, 2);
  });

  it('that follows what is saved is refused where both typed', async () => {
    const { save, hear, write } = serve(true);
    await userEvent.type(name(), ' and refunds');
    write({ name: 'Money', slug: 'money' });
    hear();
    await press();
    await waitFor(() => {
      expect(said()).toContain('the rest shows what they wrote');
    });
    await press();
    expect(save.mock.calls.map(([, version]) => version)).toEqual([1, 2]);
  });
});
