import { renderToStaticMarkup } from 'react-dom/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkdownTree } from './markdown-tree.tsx';
import styles from './markdown.module.css';
import { safeAddress } from './safe-address.ts';

const html = (text: string) => renderToStaticMarkup(<MarkdownTree text={text} level={3} />);

describe('MarkdownTree', () => {
  it('draws what people write', () => {
    expect(html('# Title\n\nSome **bold** `code` and ~~old~~.')).toBe(
      '<h3>Title</h3><p>Some <strong>bold</strong> <code>code</code> and <del>old</del>.</p>',
    );
    expect(html('- [x] one\n- [ ] two')).toContain('☑');
    expect(html('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<td>1</td>');
    expect(html('```sql\nselect 1;\n```')).toContain('<code>select 1;</code>');
    expect(html('3. third')).toContain('<ol start="3">');
  });

  it('shows HTML as text', () => {
    const drawn = html('<img src=x onerror=alert(1)> <script>alert(1)</script>');
    expect(drawn).not.toMatch(/<(?:img|script)/);
    expect(drawn).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('fetches no pictures', () => {
    const drawn = html('![a chart](https://example.org/p.png)');
    expect(drawn).not.toContain('<img');
    expect(drawn).toContain('href="https://example.org/p.png"');
  });

  it('keeps the words of a link that it refuses', () => {
    expect(html('[press](javascript:alert(1))')).toBe('<p>press</p>');
    expect(html('[press](//evil.example/x)')).toBe('<p>press</p>');
  });

  it('opens links to elsewhere without telling the other side', () => {
    expect(html('<https://example.org>')).toContain('rel="noreferrer noopener"');
  });

  it('never makes a script or a handler out of any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', 'script', 'javascript:', '[a](', ')', '`', '\n', '"', '!', '&'),
          { maxLength: 40 },
        ),
        (pieces) => {
          const drawn = html(pieces.join(''));
          expect(drawn).not.toMatch(/<script/i);
          expect(drawn).not.toMatch(/(?:href|src)="javascript:/i);
        },
      ),
    );
  });
});

describe('what nests deeper than anybody reads', () => {
  const half = 10_000;
  it.each([
    ['quotes', '>'.repeat(2 * half)],
    ['quotes with spaces', '> '.repeat(half)],
    ['numbered lists', '1. '.repeat(6_000)],
    ['lists in quotes', '>- '.repeat(6_000)],
    ['lists', '* '.repeat(half)],
    ['quotes below other text', `Look:\n\n${'>'.repeat(half)} deep\nlazy\nlines`],
    ['stars', `${'*'.repeat(half)}a${'*'.repeat(half)}`],
    ['emphasis', `${'*a __b '.repeat(100)}c${' b__ a*'.repeat(100)}`],
    ['much emphasis', `${'*a __b '.repeat(1_400)}c${' b__ a*'.repeat(1_400)}`],
    ['what is struck out', `${'~~a '.repeat(2_500)}${' a~~'.repeat(2_500)}`],
    [
      'lists by their margin',
      Array.from({ length: 130 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
    ],
  ])('is shown as it was typed: %s', (_, text) => {
    const plain = renderToStaticMarkup(<p className={styles.plain}>{text}</p>);
    expect(html(text) === plain).toBe(true);
  });

  it('leaves alone what people do nest', () => {
    expect(html(`${'> '.repeat(8)}deep`)).toContain('<blockquote>'.repeat(8));
    expect(html(`- a\n${'-'.repeat(200)}`)).toContain('<hr/>');
    expect(html('*'.repeat(120))).toBe('<hr/>');
    expect(html(`**What** ${'PITWALL_API_TOKEN '.repeat(1_000)}`)).toContain('<strong>What');
  });
});

describe('safeAddress', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['/o/northwind', '/o/northwind'],
    ['#steps', '#steps'],
    ['javascript:alert(1)', null],
    [' java\u0000script:alert(1)', null],
    ['data:text/html,x', null],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['vbscript:x', null],
    ['nonsense', null],
  ])('takes %j as %j', (address, safe) => {
    expect(safeAddress(address)).toBe(safe);
  });
});
