import { describe, expect, it } from 'vitest';
import { htmlOf, textOf } from './mail-content.ts';

const mail = {
  to: 'ana@example.com',
  subject: 'Join <Northwind>',
  paragraphs: ['Ben & "friends" invite you to <script>alert(1)</script>.', 'Two\nlines.'],
  action: { label: 'Join', url: 'https://pitwall.example/invitation#a"b' },
};

describe('a mail', () => {
  it('has a text part with the address of what to do', () => {
    expect(textOf(mail)).toContain('Join:\nhttps://pitwall.example/invitation#a"b');
    expect(textOf({ ...mail, action: null })).not.toContain('https:');
  });

  it('has an HTML part in which nothing that a person wrote is markup', () => {
    const html = htmlOf(mail);
    expect(html).toContain('Ben &amp; &quot;friends&quot; invite you to &lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('href="https://pitwall.example/invitation#a&quot;b"');
    expect(html).toContain('Two<br>lines.');
    expect(html).toContain('<title>Join &lt;Northwind&gt;</title>');
  });
});
