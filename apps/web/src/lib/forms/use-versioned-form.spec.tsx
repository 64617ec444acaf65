// @vitest-environment happy-dom
import { ApiProblem } from '@pitwall/api-client';
import { createTeamSchema } from '@pitwall/contracts';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
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
  save,
  readAgain,
  own,
}: {
  team: Team;
  own: boolean;
  save: (values: unknown, version: number) => Promise<unknown>;
  readAgain: () => Promise<unknown>;
}) => {
  const { form, submit, trouble, changed } = useVersionedForm({
    schema: createTeamSchema,
    saved: values,
    version,
    fields: { name: 'Name', slug: 'Address' },
    readAgain,
    save,
  });
  return (
    <form onSubmit={submit} noValidate>
      <FormTrouble trouble={trouble} />
      <ChangedMeanwhile {...changed} own={own} />
      <FormText control={form.control} name="name" label="Name" />
      <FormText control={form.control} name="slug" label="Address" />
      <button type="submit">Save</button>
    </form>
  );
};

/** A server that has one team, and a page that hears of it when it is told to. */
const serve = ({ own = false } = {}) => {
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
      save={save}
      own={own}
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

const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const said = () =>
  screen
    .getAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join('');
const isTold = () =>
  waitFor(() => {
    expect(said()).toContain(
      'This was saved while you had it open, by someone else or by you elsewhere',
    );
  });

describe('a form over what others may change', () => {
  it.each([true, false])(
    'that both typed in is refused first, though the page has heard (%s), and says what was saved',
    async (hears) => {
      const { save, hear, write } = serve();
      await userEvent.type(field('Name'), ' and refunds');
      write({ name: 'Money', slug: 'money' });
      if (hears) hear();
      await press();
      await isTold();
      expect(said()).toContain('One field was changed there and here:“Name” as it was savedMoney');
      expect(said()).toContain('“Address” now shows what was saved. Save again to put yours');
      expect(field('Name').value).toBe('Payments and refunds');
      expect(field('Address').value).toBe('money');
      // The focus comes a moment after the words.
      await waitFor(() => {
        expect(document.activeElement?.textContent).toContain('This was saved while');
      });
      await press();
      expect(save.mock.calls.map(([, version]) => version)).toEqual([1, 2]);
      expect(save).toHaveBeenLastCalledWith({ name: 'Payments and refunds', slug: 'money' }, 2);
      await waitFor(() => {
        expect(said()).toBe('');
      });
    },
  );

  it('takes what the other saved in the place of what was typed', async () => {
    const { write } = serve();
    await userEvent.type(field('Name'), ' and refunds');
    write({ name: 'Money', slug: 'payments' });
    await press();
    await isTold();
    await userEvent.click(screen.getByRole('button', { name: 'Use what was saved: Name' }));
    expect(field('Name').value).toBe('Money');
    expect(said()).toContain('Nothing of yours is left to save.');
  });

  it('says that it was the reader where nobody else may change it', async () => {
    const { write } = serve({ own: true });
    await userEvent.type(field('Name'), ' and refunds');
    write({ name: 'Money', slug: 'payments' });
    await press();
    await waitFor(() => {
      expect(said()).toContain('You saved this elsewhere while you had it open here');
    });
    expect(said()).not.toContain('someone else');
  });

  it('is told, where nobody typed in the same, that the rest follows', async () => {
    const { save, write } = serve();
    await userEvent.type(field('Name'), ' and refunds');
    write({ name: 'Payments', slug: 'money' });
    await press();
    await isTold();
    expect(said()).toContain('“Address” now shows what was saved. Save again to add yours.');
    await press();
    expect(save).toHaveBeenLastCalledWith({ name: 'Payments and refunds', slug: 'money' }, 2);
  });

  it('is not hindered by what others did to other fields, once the page has heard', async () => {
    const { save, hear, write } = serve();
    await userEvent.type(field('Name'), ' and refunds');
    write({ name: 'Payments', slug: 'money' });
    hear();
    await press();
    expect(save).toHaveBeenCalledWith({ name: 'Payments and refunds', slug: 'money' }, 2);
    expect(said()).toBe('');
  });

  it('is refused again where the other saved once more', async () => {
    const { save, write } = serve();
    await userEvent.type(field('Name'), ' and refunds');
    write({ name: 'Money', slug: 'payments' });
    await press();
    await isTold();
    write({ name: 'Funds', slug: 'payments' });
    await press();
    await waitFor(() => {
      expect(said()).toContain('Funds');
    });
    await press();
    expect(save.mock.calls.map(([, version]) => version)).toEqual([1, 2, 3]);
  });
});
