// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { forecastMarks } from './track-words.ts';
import { Track } from './track.tsx';

afterEach(cleanup);

const reading = {
  ready: { low: 'mvp', high: 'mvp' },
  pressure: { stage: 're-architecture' },
  declared: 'breakdown',
} as const;

describe('Track', () => {
  it('is one picture with its text in a list', () => {
    render(<Track {...reading} size="list" name="Checkout API" />);
    expect(
      screen.getByRole('img', {
        name: 'Checkout API. Ready: MVP. Pressure: Re-architecture. Declared: Breakdown. 2 stages behind.',
      }),
    ).toBeTruthy();
  });

  it('can be heard: its text, its stages with their standing, and the first breaks', () => {
    render(
      <Track
        {...reading}
        stages={{ breakdown: { status: '9 of 12, 5 unanswered' } }}
        forecast={[{ id: 'a', component: 'Database connections', when: '9 to 27 Jan' }]}
      />,
    );
    const figure = screen.getByRole('figure');
    expect(within(figure).getByText(/^Ready: MVP\. Pressure: Re-architecture\./)).toBeTruthy();
    expect(within(figure).getAllByText('9 of 12, 5 unanswered')).toHaveLength(2);
    expect(within(figure).getByText('First to break at today’s growth')).toBeTruthy();
    expect(within(figure).getByText('9 to 27 Jan')).toBeTruthy();
  });

  it('names the next gate and what holds it, there alone', () => {
    render(
      <Track
        {...reading}
        stages={{
          breakdown: { status: '9 of 12', holds: 'held by DB-05' },
          scale: { status: 'not yet', holds: 'never said' },
        }}
      />,
    );
    // Once lying, where it is also said with its stage, and once upright: the width decides which is seen.
    expect(screen.getAllByText('next gate')).toHaveLength(2);
    expect(screen.getByText(/, next gate$/).closest('li')?.textContent).toMatch(
      /^Breakdown, next gate/,
    );
    expect(screen.getAllByText('held by DB-05')).toHaveLength(2);
    expect(screen.queryByText('never said')).toBeNull();
  });

  it('says at its gate how far the system is, and how far it may be', () => {
    const { rerender } = render(
      <Track {...reading} ready={{ low: 'mvp', high: 'scale' }} readyDetail="2 exceptions" />,
    );
    // Lying and upright.
    expect(screen.getAllByText('Ready').map((one) => one.closest('p')?.textContent)).toEqual(
      Array(2).fill('Ready 2 exceptionssuccess'),
    );
    expect(screen.getAllByText('at most').map((one) => one.closest('p')?.textContent)).toEqual(
      Array(2).fill('at mostchaos'),
    );
    rerender(<Track {...reading} ready={{ low: 'none', high: 'none' }} />);
    expect(screen.queryByText('Ready')).toBeNull();
    expect(screen.getAllByText('Ready: none yet')).toHaveLength(2);
  });

  it('uses the words that it is given for the gap, and none when nothing is behind', () => {
    const { rerender } = render(<Track {...reading} gap="two stages behind its load" />);
    expect(screen.getAllByText('two stages behind its load').length).toBeGreaterThan(0);
    rerender(<Track {...reading} ready={{ low: 'scale', high: 'scale' }} />);
    expect(screen.queryByText(/stages? behind/)).toBeNull();
  });
});

describe('forecastMarks', () => {
  const mark = (id: string, at?: number) => ({ id, component: id, when: 'soon', at });

  it('stands ahead of the flag, inside its stage, in order, three at most', () => {
    const marks = forecastMarks(
      ['a', 'b', 'c', 'd'].map((id) => mark(id)),
      2.62,
    );
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(marks.every(({ at }) => at > 2.62 && at < 3)).toBe(true);
    expect([...marks].sort((one, other) => one.at - other.at)).toEqual(marks);
  });

  it('stands where the load will be when that is known, and nowhere without load', () => {
    expect(forecastMarks([mark('a', 3.1)], 2.62)).toEqual([{ at: 3.1, number: 1 }]);
    expect(forecastMarks([mark('a')], null)).toEqual([]);
  });
});
