import type { Report, ReportFormat } from '@pitwall/contracts';
import { markdownReport } from './markdown-report.ts';
import type { Tell } from './pdf/pdf-report.ts';

/** What each format's file is to a browser. */
export const REPORT_MEDIA: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** How each format is written. */
export const REPORT_WRITERS: Record<
  ReportFormat,
  (report: Report, tell: Tell) => Promise<Uint8Array<ArrayBuffer>>
> = {
  // Its library is large, and few ask for it.
  pdf: async (report, tell) => (await import('./pdf/pdf-report.ts')).pdfReport(report, tell),
  md: async (report, tell) => {
    await tell(1, 1);
    return encoded(markdownReport(report));
  },
  json: async (report, tell) => {
    await tell(1, 1);
    return encoded(`${JSON.stringify(report, null, 2)}\n`);
  },
};
