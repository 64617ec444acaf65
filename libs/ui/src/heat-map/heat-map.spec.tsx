// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HeatMap } from './heat-map.tsx';

afterEach(cleanup);

describe('HeatMap', () => {
  it('is a table that can be heard: headings, counts, links', () => {
    render(
      <HeatMap
        caption="Practices met by topic and stage"
        rowHeading="Topic"
        columns={[
          { key: 'mvp', title: 'MVP' },
          { key: 'breakdown', title: 'Breakdown', short: 'Break' },
          { key: 'scale', title: 'Scale' },
        ]}
        rows={[
          {
            key: 'db',
            title: 'Database health',
            cells: [
              { kind: 'met', met: 3, of: 6, unanswered: 2 },
              { kind: 'unknown', of: 4 },
            ],
          },
        ]}
        renderLink={(row, column, figure) => <a href={`/${row}/${column}`}>{figure}</a>}
      />,
    );
    const table = screen.getByRole('table', { name: 'Practices met by topic and stage' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toContain('BreakdownBreak');
    expect(within(table).getByRole('rowheader').textContent).toBe('Database health');
    const links = within(table).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/db/mvp', '/db/breakdown']);
    expect(within(table).getByRole('link', { name: '3 of 6 met, 2 unanswered' })).toBeTruthy();
    // A field that was not given has no practice, and no link.
    expect(within(table).getAllByRole('cell')[2]?.textContent).toBe('nothing here');
  });
});
