// @vitest-environment happy-dom
import { ApiProblem } from '@pitwall/api-client';
import { createTeamSchema, type ErrorCode } from '@pitwall/contracts';
import { onlineManager } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { FormTrouble } from './form-trouble.tsx';
import { FormNumber } from './number-field.tsx';
import { FormRadioCards } from './radio-cards-field.tsx';
import { FormText } from './text-fields.tsx';
import { unsavedStore } from './unsaved.ts';
import { useApiForm } from './use-api-form.ts';

afterEach(cleanup);

const TeamForm = ({ save }: { save: (values: unknown) => Promise<unknown> }) => {
  const { form, submit, trouble, busy } = useApiForm({
    schema: createTeamSchema,
    defaultValues: { name: '', slug: 'payments' },
    save,
  });
  return (
    <form onSubmit={submit} noValidate>
      <FormTrouble trouble={trouble} />
      <FormText control={form.control} name="name" label="Name" />
      <FormText control={form.control} name="slug" label="Address" />
      <button type="submit">{busy ? 'Saving' : 'Save'}</button>
    </form>
  );
};

const refused = (code: ErrorCode, errors?: { path: string; message: string }[]) =>
  Promise.reject(
    new ApiProblem({
      type: 't',
      title: 'Conflict',
      status: 409,
      code,
      detail: 'Another team has this address already. Choose another.',
      requestId: 'r-7',
      ...(errors === undefined ? {} : { errors }),
    }),
  );

const press = () => userEvent.click(screen.getByRole('button'));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

describe('useApiForm', () => {
  it('judges by the schema first, and says at the field what to do', async () => {
    const save = vi.fn();
    render(<TeamForm save={save} />);
    await press();
    expect(save).not.toHaveBeenCalled();
    await waitFor(() => {
      expect(screen.getByText('Fill this in.')).toBeTruthy();
    });
    expect(field('Name').getAttribute('aria-invalid')).toBe('true');

    await userEvent.type(field('Name'), ' Payments ');
    await press();
    // What is sent is what the schema made of it.
    expect(save).toHaveBeenCalledWith({ name: 'Payments', slug: 'payments' });
  });

  it('leads to the first field at fault, also where that hands out no element of its own', async () => {
    const Capacity = () => {
      const { form, submit } = useApiForm({
        schema: z.object({ days: z.number(), name: z.string().min(1) }),
        defaultValues: { name: '' },
        save: () => Promise.resolve(),
      });
      return (
        <form onSubmit={submit} noValidate>
          <FormNumber control={form.control} name="days" label="Days" />
          <FormText control={form.control} name="name" label="Name" />
          <button type="submit">Save</button>
        </form>
      );
    };
    render(<Capacity />);
    await press();
    await waitFor(() => {
      expect(document.activeElement).toBe(field('Days'));
    });
  });

  it('leads to the choice that is missing before the words below it', async () => {
    const Reason = () => {
      const { form, submit } = useApiForm({
        schema: z.object({ why: z.enum(['scope', 'elsewhere']), note: z.string().min(1) }),
        defaultValues: { note: '' },
        save: () => Promise.resolve(),
      });
      return (
        <form onSubmit={submit} noValidate>
          <FormRadioCards
            control={form.control}
            name="why"
            legend="Why"
            options={[
              { value: 'scope', label: 'Out of scope' },
              { value: 'elsewhere', label: 'Handled elsewhere' },
            ]}
          />
          <FormText control={form.control} name="note" label="Note" />
          <button type="submit">Save</button>
        </form>
      );
    };
    render(<Reason />);
    await press();
    await waitFor(() => {
      expect(document.activeElement).toBe(field('Out of scope'));
    });
    expect(field('Note').getAttribute('aria-invalid')).toBe('true');
    // What the form library focuses a moment later would win over it.
    await new Promise((settled) => setTimeout(settled));
    expect(document.activeElement).toBe(field('Out of scope'));
  });

  it('shows what the server refuses at its field, and keeps what was typed', async () => {
    const save = vi.fn(() =>
      refused('resource.taken', [{ path: 'slug', message: 'this address is taken' }]),
    );
    render(<TeamForm save={save} />);
    await userEvent.type(field('Name'), 'Payments');
    await press();
    await waitFor(() => {
      expect(screen.getByText('This address is taken.')).toBeTruthy();
    });
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(document.activeElement).toBe(field('Address'));
    expect(field('Name').value).toBe('Payments');

    // Once it was changed, it may be tried again.
    await userEvent.type(field('Address'), '-2');
    await press();
    expect(save).toHaveBeenLastCalledWith({ name: 'Payments', slug: 'payments-2' });
  });

  it('shows above the form what belongs to no field', async () => {
    render(<TeamForm save={() => refused('permission.denied')} />);
    await userEvent.type(field('Name'), 'Payments');
    await press();
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).toContain('Your role does not allow this');
    });
    expect(screen.getByRole('alert').textContent).toContain('r-7');
    expect(field('Name').value).toBe('Payments');
  });

  it('holds what was typed until it is saved or gone, not while it is sent', async () => {
    let end: () => void = () => undefined;
    const save = vi
      .fn<() => Promise<unknown>>()
      .mockImplementationOnce(() => refused('resource.taken'))
      .mockImplementation(() => new Promise<void>((resolve) => (end = resolve)));
    const { unmount } = render(<TeamForm save={save} />);
    expect(unsavedStore.holds()).toBe(false);
    await userEvent.type(field('Name'), 'P');
    expect(unsavedStore.isUnsaved()).toBe(true);
    await press();
    await screen.findByText('Taken already');
    expect(unsavedStore.isUnsaved()).toBe(true);
    await press();
    await screen.findByText('Saving');
    // Who saves may go elsewhere with it.
    expect(unsavedStore.isUnsaved()).toBe(false);
    end();
    await screen.findByText('Save');
    expect(unsavedStore.isUnsaved()).toBe(false);
    await userEvent.type(field('Name'), 'ay');
    expect(unsavedStore.isUnsaved()).toBe(true);
    await userEvent.keyboard('{Backspace>3/}');
    expect(unsavedStore.isUnsaved()).toBe(false);
    await userEvent.type(field('Name'), 'Money');
    unmount();
    expect(unsavedStore.holds()).toBe(false);
  });

  it('waits for the connection with what is typed, and is withdrawn when it is closed', async () => {
    const save = vi.fn(() => Promise.resolve());
    onlineManager.setOnline(false);
    try {
      const { unmount } = render(<TeamForm save={save} />);
      await userEvent.type(field('Name'), 'Pay');
      await press();
      await screen.findByText('Saving');
      expect(unsavedStore.isUnsaved()).toBe(true);
      await userEvent.type(field('Name'), 'ments');
      onlineManager.setOnline(true);
      await screen.findByText('Save');
      expect(save).toHaveBeenCalledExactlyOnceWith({ name: 'Payments', slug: 'payments' });

      onlineManager.setOnline(false);
      await userEvent.type(field('Name'), ' too');
      await press();
      await screen.findByText('Saving');
      unmount();
      onlineManager.setOnline(true);
      await new Promise((settled) => setTimeout(settled));
      expect(save).toHaveBeenCalledTimes(1);
    } finally {
      onlineManager.setOnline(true);
    }
  });

  it('is sent once where its button is pressed twice before the page has answered', async () => {
    const save = vi.fn(() => Promise.resolve());
    render(<TeamForm save={save} />);
    await userEvent.type(field('Name'), 'Payments');
    const { form } = screen.getByRole<HTMLButtonElement>('button');
    act(() => {
      form?.requestSubmit();
      form?.requestSubmit();
    });
    await waitFor(() => {
      expect(save).toHaveBeenCalled();
    });
    expect(save).toHaveBeenCalledTimes(1);
  });
});
