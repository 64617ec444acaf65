import { createRequire } from 'node:module';
import type { Report } from '@pitwall/contracts';
import PDFDocument from 'pdfkit';

/** A4 in points, and the frame of what is written. */
const MARGIN = { top: 60, bottom: 64, left: 58, right: 58 };
export const INK = '#17191e';
export const SECOND = '#5b5f69';
export const LINE = '#e4e2dc';
export const ALARM = '#c4321f';

const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}.ttf`);

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;

/** How a piece of text is set. */
interface Type {
  font: 'regular' | 'strong';
  size: number;
  color?: string;
  gap?: number;
}

/**
 * A document that is written from top to bottom, with its structure beside it: whoever hears it is told headings,
 * lists and what the pictures say, in this order.
 */
export class PdfSheet {
  readonly document: Document;
  readonly #root: Element;
  readonly #parts: Uint8Array[] = [];
  #section: Element;

  constructor({ title, organization, language, at }: Report) {
    // The moment is the report's: the same report gives the same file.
    const moment = new Date(at);
    this.document = new PDFDocument({
      size: 'A4',
      margins: MARGIN,
      pdfVersion: '1.7',
      // The types are those of an earlier release.
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: title,
        Author: organization,
        Creator: 'Pitwall',
        Producer: 'Pitwall',
        CreationDate: moment,
        ModDate: moment,
      },
    });
    this.document.on('data', (part: Uint8Array) => this.#parts.push(part));
    this.document.registerFont('regular', fontFile('400Regular/Inter_400Regular'));
    this.document.registerFont('strong', fontFile('600SemiBold/Inter_600SemiBold'));
    this.#root = this.document.struct('Document');
    this.document.addStructure(this.#root);
    this.#section = this.#root;
  }

  /** Width of the frame in points. */
  get width(): number {
    return this.document.page.width - MARGIN.left - MARGIN.right;
  }

  get left(): number {
    return MARGIN.left;
  }

  /** The title of the whole, which its bookmarks begin with. */
  title(words: string): void {
    this.document.outline.addItem(words);
    this.write(words, 'H1', { font: 'strong', size: 21, gap: 6 });
  }

  /** A section with its heading and bookmark; what follows belongs to it. */
  section(words: string): void {
    this.#section = this.document.struct('Sect');
    this.#root.add(this.#section);
    this.keep(90);
    this.document.moveDown(1.1);
    this.document.outline.addItem(words);
    this.write(words, 'H2', { font: 'strong', size: 13.5, gap: 5 });
  }

  lead(words: string): void {
    this.write(words, 'P', { font: 'strong', size: 12.5, gap: 8 });
  }

  paragraph(words: string, color = INK): void {
    if (words !== '') this.write(words, 'P', { font: 'regular', size: 10, color, gap: 6 });
  }

  /** A list; each entry has its head, what is said of it, and what stands at the right edge. */
  list(entries: readonly { head: string; says: string; aside?: string }[]): void {
    const list = this.document.struct('L');
    this.#section.add(list);
    for (const entry of entries) {
      this.keep(36);
      const item = this.document.struct('LI');
      list.add(item);
      const { y } = this.document;
      const aside = entry.aside === undefined ? 0 : 130;
      let below = y;
      if (entry.aside !== undefined) {
        this.text(
          entry.aside,
          item,
          { font: 'regular', size: 9, color: SECOND },
          {
            x: this.left + this.width - aside,
            width: aside,
            align: 'right',
          },
        );
        below = this.document.y;
        this.document.y = y;
      }
      this.text(entry.head, item, { font: 'strong', size: 10 }, { width: this.width - aside - 8 });
      if (entry.says !== '')
        this.text(
          entry.says,
          item,
          { font: 'regular', size: 9.5, color: SECOND },
          {
            width: this.width - aside - 8,
          },
        );
      // A long note at the edge reaches further down than what stands beside it.
      this.document.y = Math.max(this.document.y, below) + 5;
    }
  }

  /** A picture of a height in points, with what it says. */
  picture(says: string, height: number, draw: (document: Document, top: number) => void): void {
    this.keep(height + 8);
    const top = this.document.y;
    const figure = this.document.struct('Figure', { alt: says }, () => {
      draw(this.document, top);
    });
    this.#section.add(figure);
    this.document.y = top + height + 8;
  }

  /** Begins a new page where less than this is left of the old one. */
  keep(height: number): void {
    const { page, y } = this.document;
    if (y + height > page.height - MARGIN.bottom) this.document.addPage();
  }

  /** Ends the document, with a foot on each of its pages. */
  async end(foot: string): Promise<Uint8Array<ArrayBuffer>> {
    const { start, count } = this.document.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.document.switchToPage(index);
      this.foot(`${foot} · page ${index + 1} of ${count}`);
    }
    const ended = new Promise<void>((resolve) => this.document.once('end', () => resolve()));
    this.document.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#parts));
  }

  private foot(words: string): void {
    const { document } = this;
    const bottom = document.page.margins.bottom;
    // Below the frame, where text would otherwise begin another page.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' } as never);
    document
      .font('regular')
      .fontSize(8)
      .fillColor(SECOND)
      .text(words, this.left, document.page.height - 40, { width: this.width, lineBreak: false });
    document.endMarkedContent();
    document.page.margins.bottom = bottom;
  }

  private write(words: string, kind: string, type: Type): void {
    const element = this.document.struct(kind);
    this.#section.add(element);
    this.text(words, element, type, {});
    this.document.y += type.gap ?? 0;
  }

  private text(
    words: string,
    parent: Element,
    { font, size, color = INK }: Type,
    {
      x = this.left,
      width = this.width,
      align = 'left' as const,
    }: {
      x?: number;
      width?: number;
      align?: 'left' | 'right';
    },
  ): void {
    const structType = 'Span';
    this.document
      .font(font)
      .fontSize(size)
      .fillColor(color)
      .text(words, x, this.document.y, {
        width,
        align,
        lineGap: size * 0.22,
        structParent: parent,
        structType,
      });
  }
}
