import { escapeUTF8 } from 'entities';

/** HTML that was written here: everything in it that came from elsewhere is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

const partOf = (part: Part): string => {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeUTF8(String(part));
  return part.map(({ text }) => text).join('');
};

/** Template tag: what is put in is text and is escaped, unless it is markup itself. */
export const html = (written: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(written.reduce((all, next, index) => all + partOf(parts[index - 1] ?? '') + next));

export const NOTHING = new Markup('');

/** A heading with what follows it, or nothing where there is nothing. */
export const section = (title: string, content: readonly Markup[], list = true): Markup => {
  if (content.length === 0) return NOTHING;
  return list
    ? html`<h2>${title}</h2>
        <ul>
          ${content.map((one) => html`<li>${one}</li>`)}
        </ul>`
    : html`<h2>${title}</h2>
        ${content}`;
};

/** Code to copy, as it is written. */
export const code = (example: { code: string } | undefined): Markup =>
  example === undefined
    ? NOTHING
    : new Markup(`<pre><code>${escapeUTF8(example.code)}</code></pre>`);

export const link = (href: string, text: string): Markup => html`<a href="${href}">${text}</a>`;

/** The beginning of a text, whole words of it, for where only some are shown. */
export const beginning = (text: string, most = 160): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  return `${flat.slice(0, most - 1).replace(/[\s,;:.]+\S*$/, '')}…`;
};
