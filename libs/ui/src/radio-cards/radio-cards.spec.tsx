// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { RadioCards } from './radio-cards.tsx';

afterEach(cleanup);

const options = [
  {
    value: 'absent',
    label: 'Absent',
    keys: '0',
    description: 'In memory.',
    suggested: 'the scan suggests this',
  },
  { value: 'proven', label: 'Proven', keys: '4', description: 'Rehearsed.' },
] as const;

const Levels = ({ error }: { error?: string }) => {
  const [value, setValue] = useState<'absent' | 'proven' | null>(null);
  return (
    <RadioCards
      legend="Level"
      options={options}
      value={value}
      onValueChange={setValue}
      error={error}
    />
  );
};

describe('RadioCards', () => {
  it('is a named group of radios whose words choose', async () => {
    render(<Levels />);
    expect(screen.getByRole('group', { name: 'Level' })).toBeTruthy();
    const proven = screen.getByRole<HTMLInputElement>('radio', { name: /Proven/ });
    expect(proven.checked).toBe(false);
    await userEvent.click(screen.getByText('Rehearsed.'));
    expect(proven.checked).toBe(true);
    await userEvent.click(screen.getByText('Absent'));
    expect(proven.checked).toBe(false);
  });

  it('says who suggests, and does not read the keys out as part of the name', () => {
    render(<Levels />);
    expect(
      screen.getByRole('radio', { name: 'Absent In memory. the scan suggests this' }),
    ).toBeTruthy();
  });

  it('shows what is wrong', () => {
    render(<Levels error="Choose a level." />);
    const group = screen.getByRole('group');
    expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Choose a level.',
    );
  });
});
