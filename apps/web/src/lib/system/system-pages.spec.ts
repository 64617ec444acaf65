import { describe, expect, it } from 'vitest';
import { arrangePages, SYSTEM_PAGES, systemPageAt } from './system-pages.ts';

const labels = (pages: readonly { label: string }[]) => pages.map(({ label }) => label);
const at = (path: string) => systemPageAt(`/northwind/systems/shop${path}`);

describe('the pages of a system', () => {
  it('are known by their address', () => {
    expect(at('')?.label).toBe('Overview');
    expect(at('/')?.label).toBe('Overview');
    expect(at('/scans/0199')?.label).toBe('Scans');
    expect(at('/elsewhere')).toBeUndefined();
  });

  it('stand in the row or in the menu, each once', () => {
    for (const room of [3, 5, 8]) {
      for (const open of SYSTEM_PAGES) {
        const { row, menu } = arrangePages(room, open, 'trackers', true);
        expect([...row, ...menu]).toHaveLength(SYSTEM_PAGES.length);
        expect(row).toContain(open);
      }
    }
  });

  it('stay in the row once they were taken out of the menu', () => {
    const { row, menu } = arrangePages(3, at('/tasks'), 'snapshots', true);
    expect(labels(row)).toEqual(['Overview', 'Assessment', 'Tasks', 'Snapshots']);
    expect(labels(menu)).not.toContain('Snapshots');
  });

  it('all but the first stand in the menu where there is no more room', () => {
    const { row, menu } = arrangePages(3, at('/scans'), 'snapshots', false);
    expect(labels(row)).toEqual(['Overview', 'Assessment', 'Tasks']);
    expect(labels(menu)).toContain('Scans');
  });
});
