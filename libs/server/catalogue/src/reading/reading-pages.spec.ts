import { bundledCatalogue } from '@pitwall/catalogue';
import { describe, expect, it } from 'vitest';
import { beginning, html } from './markup.ts';
import { ReadingPages } from './reading-pages.ts';

const catalogue = bundledCatalogue();
const pages = new ReadingPages(catalogue);

const tagsOf = (text: string, end: '' | '/'): string[] =>
  [...text.matchAll(new RegExp(`<${end}(h1|h2|h3|p|ul|ol|li|dl|dt|dd|pre|code|a|strong)\\b`, 'g'))]
    .map(([, tag]) => tag ?? '')
    .sort();

describe('the catalogue as it is read without a program', () => {
  it('has a page for all of it', () => {
    const { practices, symptoms, stages } = catalogue;
    expect(pages.paths).toHaveLength(1 + practices.length + symptoms.length + stages.length);
    expect(pages.at('/catalogue/ZZ-99')).toBeUndefined();
  });

  it('says on each page what it is, in words of its own, with every tag closed', () => {
    const all = pages.paths.map((path) => pages.at(path));
    expect(new Set(all.map((page) => page?.title)).size).toBe(all.length);
    expect(new Set(all.map((page) => page?.description)).size).toBe(all.length);
    for (const page of all) {
      expect(page?.description.length).toBeGreaterThan(20);
      expect(page?.description.length).toBeLessThanOrEqual(160);
      const text = page?.body.text ?? '';
      expect(tagsOf(text, '/')).toEqual(tagsOf(text, ''));
      expect(text.match(/<h1>/g)).toHaveLength(1);
    }
  });

  it('leads from each page only to pages that there are', () => {
    const links = pages.paths.flatMap((path) =>
      [...(pages.at(path)?.body.text ?? '').matchAll(/href="(\/[^"]*)"/g)].map(([, to]) => to),
    );
    expect(links.length).toBeGreaterThan(1_000);
    expect([...new Set(links)].filter((to) => !pages.at(to ?? ''))).toEqual([]);
  });

  it('holds the error texts as they are pasted, and the playbook with its code', () => {
    const symptom = pages.at('/catalogue/symptoms/too-many-connections')?.body.text;
    expect(symptom).toContain('sorry, too many clients already');
    const practice = pages.at('/catalogue/RL-03')?.body.text;
    const [step] = catalogue.practices.find(({ id }) => id === 'RL-03')?.playbook.steps ?? [];
    expect(practice).toContain(step?.title);
    expect(practice).toContain('<pre><code>');
  });

  it('lets nothing of a text become markup', () => {
    const hostile = '<img src=x onerror="alert(1)">&\'';
    const escaped = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&apos;';
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      `<p title="${escaped}">${escaped}</p>`,
    );
    const [first, ...others] = catalogue.practices;
    if (!first) throw new Error('the catalogue is empty');
    const changed = { ...catalogue, practices: [{ ...first, why: hostile }, ...others] };
    const text = new ReadingPages(changed).at(`/catalogue/${first.id}`)?.body.text;
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img');
  });

  it('cuts a description at a word', () => {
    expect(beginning('one two three', 9)).toBe('one two…');
    expect(beginning('one  two')).toBe('one two');
  });
});
