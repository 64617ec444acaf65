// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { Component, lazy, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Later } from './later.tsx';

class Around extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? 'The page failed' : this.props.children;
  }
}

const show = (load: () => Promise<{ default: () => ReactNode }>) => {
  const Part = lazy(load);
  render(
    <Around>
      <input aria-label="Comment" defaultValue="Half a thought" />
      <Later fallback="Not here">
        <Part />
      </Later>
    </Around>,
  );
};

describe('a part that comes later', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('is shown once its code is there', async () => {
    show(() => Promise.resolve({ default: () => 'Here' }));
    expect(screen.getByText('Not here')).toBeTruthy();
    await screen.findByText('Here');
  });

  it('leaves the page as it is where its code is gone', async () => {
    show(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module: /a.js')));
    await vi.waitFor(() => {
      expect(console.error).toHaveBeenCalled();
    });
    expect(screen.getByText('Not here')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Comment').value).toBe('Half a thought');
  });

  it('hides no other failure', async () => {
    show(() => Promise.reject(new Error('a fault of our own')));
    await screen.findByText('The page failed');
  });
});
