// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useLinkToken } from './link-token.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  window.location.hash = '';
});

const Token = () => <output>{useLinkToken()}</output>;

it('clears its token from the address, and begins anew with another link opened in the tab', () => {
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  window.location.hash = '#first';
  render(<Token />);
  expect(screen.getByText('first')).toBeDefined();
  expect(window.location.hash).toBe('');
  dispatchEvent(new Event('hashchange'));
  expect(reload).not.toHaveBeenCalled();
  window.history.replaceState(null, '', '#second');
  dispatchEvent(new Event('hashchange'));
  expect(reload).toHaveBeenCalledOnce();
});
