import type { Report } from '@pitwall/contracts';
import { momentWord, upperFirst } from '../../../model/words.ts';
import { HEADINGS, leftOutWords, workAside } from '../report-texts.ts';
import { PdfSheet, SECOND } from './pdf-sheet.ts';
import { drawTrack } from './pdf-track.ts';

/** Tells how many of the report's sections are written. */
export type Tell = (done: number, total: number) => Promise<void>;

/** The report as a tagged PDF with title, language and bookmarks. The same report gives the same bytes. */
export async function pdfReport(report: Report, tell: Tell): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = new PdfSheet(report);
  const sections = [head, standing, breaks, done, next, basis];
  for (const [index, write] of sections.entries()) {
    write(sheet, report);
    await tell(index + 1, sections.length);
  }
  return sheet.end(
    report.system === null ? report.title : `${report.organization} · ${report.title}`,
  );
}

function head(sheet: PdfSheet, report: Report): void {
  sheet.title(report.title);
  sheet.paragraph(
    `${report.organization} · as of ${momentWord(report.at, report.timeZone)}`,
    SECOND,
  );
  sheet.lead(report.headline);
}

function standing(
  sheet: PdfSheet,
  { system, standing: { sentence, systems, leftOut } }: Report,
): void {
  const [only] = systems;
  if (system !== null && only !== undefined) {
    drawTrack(sheet, only);
    sheet.paragraph(sentence);
    return;
  }
  sheet.section(HEADINGS.standing);
  sheet.paragraph(sentence);
  sheet.list(
    systems.map((one) => ({ head: one.system.name, says: one.sentence, aside: one.team })),
  );
  sheet.paragraph(leftOutWords(leftOut, 'system'), SECOND);
}

function breaks(sheet: PdfSheet, { system, breaks: { sentence, items, leftOut } }: Report): void {
  sheet.section(HEADINGS.breaks);
  sheet.paragraph(sentence);
  sheet.list(
    items.map((one) => ({
      head: system === null ? `${one.title} of ${one.system.name}` : one.title,
      says: `${upperFirst(one.sentence)}.${one.moves.length === 0 ? '' : ` What puts it off: ${one.moves.join('; ')}.`}`,
    })),
  );
  sheet.paragraph(leftOutWords(leftOut, 'break'), SECOND);
}

function done(sheet: PdfSheet, { system, done: { sentence, items, leftOut, lost } }: Report): void {
  sheet.section(HEADINGS.done);
  sheet.paragraph(sentence);
  sheet.list(
    items.map((one) => ({
      head: one.title,
      says: system === null ? one.system.name : '',
      aside: workAside(one),
    })),
  );
  sheet.paragraph(leftOutWords(leftOut, 'task'), SECOND);
  if (lost.length > 0)
    sheet.list(lost.map(({ title }) => ({ head: title, says: 'in place before, not any more' })));
}

function next(sheet: PdfSheet, { system, next: ahead }: Report): void {
  sheet.section(HEADINGS.next);
  sheet.paragraph(ahead.sentence);
  sheet.list(
    ahead.items.map((one) => ({
      head: one.title,
      says: system === null ? one.system.name : '',
      aside: workAside(one),
    })),
  );
  sheet.paragraph(leftOutWords(ahead.leftOut, 'task'), SECOND);
}

function basis(sheet: PdfSheet, { basis: said }: Report): void {
  sheet.section(HEADINGS.basis);
  for (const sentence of said) sheet.paragraph(sentence, SECOND);
}
