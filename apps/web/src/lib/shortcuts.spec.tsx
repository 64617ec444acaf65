// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyName, useShortcuts } from './shortcuts.ts';

afterEach(cleanup);

const Page = ({ onKey, enabled }: { onKey: (key: string) => void; enabled?: boolean }) => {
  useShortcuts(
    {
      j: () => {
        onKey('j');
      },
      'mod+k': () => {
        onKey('mod+k');
      },
    },
    enabled,
  );
  return <input aria-label="note" />;
};

describe('useShortcuts', () => {
  it('hears single keys, but not while the reader types', () => {
    const onKey = vi.fn();
    render(<Page onKey={onKey} />);
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(screen.getByLabelText('note'), { key: 'j' });
    expect(onKey.mock.calls).toEqual([['j']]);
  });

  it('hears keys with Ctrl or ⌘ while typing', () => {
    const onKey = vi.fn();
    render(<Page onKey={onKey} />);
    fireEvent.keyDown(screen.getByLabelText('note'), { key: 'k', ctrlKey: true });
    fireEvent.keyDown(screen.getByLabelText('note'), { key: 'k', metaKey: true });
    expect(onKey).toHaveBeenCalledTimes(2);
  });

  it('is silent under a dialog and when it is switched off', () => {
    const onKey = vi.fn();
    const { rerender } = render(
      <>
        <Page onKey={onKey} />
        <div role="dialog" />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'j' });
    rerender(<Page onKey={onKey} enabled={false} />);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(onKey).not.toHaveBeenCalled();
  });

  it('goes on beside a notice, which is a dialog that is not modal', () => {
    const onKey = vi.fn();
    render(
      <>
        <Page onKey={onKey} />
        <div role="dialog" aria-modal={false} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(onKey).toHaveBeenCalledTimes(1);
  });
});

describe('keyName', () => {
  const event = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  it('folds case and leaves composed input alone', () => {
    expect(keyName({ ...event, key: 'J' })).toBe('j');
    expect(keyName({ ...event, key: 'Escape' })).toBe('Escape');
    expect(keyName({ ...event, key: 'j', altKey: true })).toBeNull();
    expect(keyName({ ...event, key: 'j', isComposing: true })).toBeNull();
  });
});
