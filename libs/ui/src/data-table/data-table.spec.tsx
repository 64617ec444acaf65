// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataTable, type Column, type Sort } from './data-table.tsx';

afterEach(cleanup);

interface Row {
  name: string;
  days: number;
}

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'System', heads: true, sortKey: 'name', cell: (row) => row.name },
  { key: 'days', header: 'Path', align: 'end', cell: (row) => `${row.days} d` },
];

const draw = (rows: readonly Row[], sort?: Sort, onSort?: (sort: Sort) => void) =>
  render(
    <DataTable
      caption="Systems"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
      sort={sort}
      onSort={onSort}
      empty={<p>No systems yet</p>}
    />,
  );

describe('DataTable', () => {
  it('names its rows and labels its cells for the card view', () => {
    draw([{ name: 'Checkout API', days: 6.5 }]);
    expect(screen.getByRole('rowheader').textContent).toBe('Checkout API');
    expect(screen.getByRole('cell').getAttribute('data-label')).toBe('Path');
  });

  it('asks for the other direction, and says which one it has', async () => {
    const onSort = vi.fn();
    draw([{ name: 'a', days: 1 }], { key: 'name', direction: 'ascending' }, onSort);
    expect(screen.getAllByRole('columnheader')[0]?.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'System' }));
    expect(onSort).toHaveBeenCalledWith({ key: 'name', direction: 'descending' });
  });

  it('teaches when it is empty', () => {
    draw([]);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('No systems yet')).toBeTruthy();
  });
});
