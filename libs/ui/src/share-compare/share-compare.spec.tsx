// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ShareCompare } from './share-compare.tsx';

afterEach(cleanup);

describe('ShareCompare', () => {
  it('says in a table what its bars show, and that there is none where there is none', () => {
    render(
      <ShareCompare
        caption="Beside the others"
        headings={{ row: 'Topic', own: 'Here', other: 'Median' }}
        rows={[
          { key: 'a', title: 'Database', own: 0.25, other: 0.625, basis: 'of 6 systems' },
          { key: 'b', title: 'Caching', own: null, other: 0.5, basis: 'of 5 systems' },
          { key: 'c', title: 'Queues', own: 1, other: null, basis: 'fewer than five' },
        ]}
      />,
    );
    const table = screen.getByRole('table', { name: 'Beside the others' });
    const rows = within(table).getAllByRole('row').slice(1);
    const cells = (row: HTMLElement | undefined) =>
      [...(row?.querySelectorAll('th, td:not([aria-hidden])') ?? [])].map(
        ({ textContent }) => textContent,
      );
    expect(rows.map(cells)).toEqual([
      ['Database', '25%', '63% of 6 systems'],
      ['Caching', '–none', '50% of 5 systems'],
      ['Queues', '100%', '–none fewer than five'],
    ]);
    const marks = [...table.querySelectorAll('i')].map(({ style }) => style.width || style.left);
    expect(marks).toEqual(['25%', '62.5%', '50%', '100%']);
  });
});
