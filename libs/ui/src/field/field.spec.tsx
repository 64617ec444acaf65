// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TextArea } from '../text-area/text-area.tsx';
import { TextField } from '../text-field/text-field.tsx';

afterEach(cleanup);

const describedBy = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    render(<TextField label="Name" hint="As the team calls it." error="Give a name." />);
    const input = screen.getByLabelText('Name');
    expect(describedBy(input)).toEqual(['As the team calls it.', 'Give a name.']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('is not invalid without an error', () => {
    render(<TextArea label="Why" error={null} optional />);
    const area = screen.getByLabelText(/^Why/);
    expect(area.hasAttribute('aria-invalid')).toBe(false);
    expect(area.hasAttribute('aria-describedby')).toBe(false);
    expect(screen.getByText('optional')).toBeTruthy();
  });

  it('keeps its label for screen readers when it is not shown', () => {
    render(<TextField label="Search tasks" hideLabel after={<span>x</span>} error="No." />);
    expect(screen.getByLabelText('Search tasks').getAttribute('aria-invalid')).toBe('true');
  });
});
