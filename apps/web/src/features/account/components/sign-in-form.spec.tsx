// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SignInForm } from './sign-in-form.tsx';
// Here before they are asked for: how long loading takes is not what is tested.
import './second-factor.tsx';
import './sign-in-schema.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// What is waited for comes soon; a busy machine may take its time.
const PATIENT = { timeout: 20_000 };

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
const problem = (code: string, detail: string) =>
  json(401, { type: 't', title: 'Unauthorized', status: 401, code, detail, requestId: 'r' });

it('begins again with the password, under the same address, where the second half is over', async () => {
  const asked: boolean[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    await Promise.resolve();
    if (request.url.endsWith('/auth/sign-in'))
      return problem('authentication.second_factor', 'A second factor is asked for.');
    if (request.url.endsWith('/auth/second-factor')) return json(200, { ways: ['totp'] });
    return problem('authentication.failed', 'This sign-in took too long. Begin again.');
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SignInForm
        onSignedIn={() => Promise.resolve()}
        onAsked={(second) => {
          asked.push(second);
        }}
      />
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'ana@northwind.example' } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'the kettle sings' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  const code = await screen.findByLabelText('Code of your authenticator app', {}, PATIENT);
  fireEvent.change(code, { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  await screen.findByText('This sign-in took too long. Begin again.', {}, PATIENT);
  const password = screen.getByLabelText<HTMLInputElement>('Password');
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ana@northwind.example');
  expect(password.value).toBe('');
  await waitFor(() => {
    expect(document.activeElement).toBe(password);
  }, PATIENT);
  expect(asked).toEqual([true, false]);
});
