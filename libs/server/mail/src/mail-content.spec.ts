import { describe, expect, it } from 'vitest';
import { htmlOf, mailContentSchema, textOf } from './mail-content.ts';

const mail = mailContentSchema.parse({
  to: 'ana@example.com',
  subject: 'Join <Northwind>',
  paragraphs: ['Ben & "friends" invite you to <script>alert(1)</script>.', 'Two\nlines.'],
  action: { label: 'Join', url: 'https://pitwall.example/invitation#a"b' },
});

describe('a mail', () => {
  it('has a text part with the address of what to do', () => {
    expect(textOf(mail)).toContain('Join:\nhttps://pitwall.example/invitation#a"b');
    expect(textOf({ ...mail, action: null })).not.toContain('https:');
  });

  it('tells things under headings, with where they are, and how to end such mails', () => {
    const digest = mailContentSchema.parse({
      ...mail,
      action: null,
      sections: [
        {
          heading: 'Shop <1>',
          items: [{ text: 'A & B', detail: 'since today', url: 'https://pitwall.example/a' }],
        },
      ],
      because: 'You belong to Northwind.',
      subscription: {
        endUrl: 'https://pitwall.example/api/v1/unsubscribe/x',
        links: [{ label: 'Unsubscribe', url: 'https://pitwall.example/unsubscribe#x' }],
      },
    });
    const text = textOf(digest);
    expect(text).toContain(
      'Shop <1>\n========\n\n* A & B\n  since today\n  https://pitwall.example/a',
    );
    expect(text).toContain(
      'You belong to Northwind.\nUnsubscribe: https://pitwall.example/unsubscribe#x',
    );
    const html = htmlOf(digest);
    expect(html).toContain('Shop &lt;1&gt;</h2>');
    expect(html).toContain('>A &amp; B</a>');
    expect(html).toContain('<a href="https://pitwall.example/unsubscribe#x">Unsubscribe</a>');
  });

  it('has an HTML part in which nothing that a person wrote is markup', () => {
    const html = htmlOf(mail);
    expect(html).toContain('Ben &amp; "friends" invite you to &lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('href="https://pitwall.example/invitation#a&quot;b"');
    expect(html).toContain('Two<br>lines.');
    expect(html).toContain('<title>Join &lt;Northwind&gt;</title>');
  });
});
