import { describe, expect, it } from 'vitest';
import { sampleOrganizationReport, sampleSystemReport } from '../../../testing/sample-reports.ts';
import { pdfReport } from './pdf-report.ts';

const untold = async (): Promise<void> => undefined;
const pdfOf = async (report: Parameters<typeof pdfReport>[0]) =>
  Buffer.from(await pdfReport(report, untold));
const pagesOf = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);

describe('the report as PDF', () => {
  it('has a title that windows show, a language, bookmarks and a structure', async () => {
    const text = (await pdfOf(sampleSystemReport())).toString('latin1');
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    expect(text).toContain('/Lang (en)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toMatch(/\/Title \(.*where it stands/s);
    expect(text).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(text).toContain('/Marked true');
    expect(text.match(/\/S \/H2/g)).toHaveLength(4);
    // The picture says in words what it shows.
    expect(text).toMatch(/\/S \/Figure/);
    expect(text).toContain('/Alt (Checkout on the journey. Ready: MVP. Load: re-architecture.');
    expect(text.match(/\/Dest \[/g)?.length ?? 0).toBe(5);
  });

  it('is the same bytes for the same report', async () => {
    const [one, other] = [await pdfOf(sampleSystemReport()), await pdfOf(sampleSystemReport())];
    expect(one.equals(other)).toBe(true);
    const changed = await pdfOf(sampleSystemReport({ team: 'Others' }));
    expect(one.equals(changed)).toBe(false);
  });

  it('of 500 systems is a bounded file, and of more it says how many are left out', async () => {
    const told: number[] = [];
    const [cpu, { heapUsed }] = [process.cpuUsage(), process.memoryUsage()];
    const pdf = Buffer.from(
      await pdfReport(sampleOrganizationReport(500), async (done) => void told.push(done)),
    );
    expect(pagesOf(pdf)).toBeGreaterThan(10);
    expect(pagesOf(pdf)).toBeLessThan(40);
    expect(pdf.length).toBeLessThan(2_000_000);
    expect(told).toEqual([1, 2, 3, 4, 5, 6]);
    // Measured at 1.2 s and 12 MB; what others do at the same time is in neither by much.
    const { user, system } = process.cpuUsage(cpu);
    expect((user + system) / 1_000_000).toBeLessThan(10);
    expect(process.memoryUsage().heapUsed - heapUsed).toBeLessThan(150_000_000);
    const more = sampleOrganizationReport(730);
    expect(more.standing).toMatchObject({ leftOut: 230 });
    expect(more.standing.systems).toHaveLength(500);
  });
});
