import { describe, expect, it } from 'vitest';
import { withMentions, withoutMentions } from './without-mentions.ts';

const Z = '&#8203;';

describe('words that would call somebody', () => {
  it.each([
    ['@Scheduled runs in each instance.', `@${Z}Scheduled runs in each instance.`],
    ['Ask @acme/team, @all (@ada).', `Ask @${Z}acme/team, @${Z}all (@${Z}ada).`],
    ['packages/@acme/ui', `packages/@${Z}acme/ui`],
    ['- [ ] use @nestjs/throttler', `- [ ] use @${Z}nestjs/throttler`],
    ['> @ada said', `> @${Z}ada said`],
    ['| a |\n| - |\n| @ada |', `| a |\n| - |\n| @${Z}ada |`],
    ['\\@ada &#64;ada &commat;ada', `\\@${Z}ada &#64;${Z}ada &commat;${Z}ada`],
    ['@&#116;eam', `@${Z}&#116;eam`],
    ['<div>\n@ada\n</div>', `<div>\n@${Z}ada\n</div>`],
    ['**@ada**', `**@${Z}ada**`],
    // Its code ends with its item.
    ['- ```\n  @code\n\nThen @ada', `- \`\`\`\n  @code\n\nThen @${Z}ada`],
    ['é@ada', `é@${Z}ada`],
  ])('are guarded: %j', (text, guarded) => {
    expect(withoutMentions(text)).toBe(guarded);
    expect(withoutMentions(guarded)).toBe(guarded);
    expect(withMentions(guarded)).toBe(text);
  });

  it.each([
    'Write to ada@example.com or to a@b.',
    '`@acme/team` and ``a ` @ada``',
    '```java\n@Scheduled\n```',
    '    @Scheduled',
    '[docs](https://npmjs.com/package/@acme/ui) https://medium.com/@ada',
    'user @ host, @ alone, @- and @@',
    'none',
  ])('are not in %j', (text) => {
    expect(withoutMentions(text)).toBe(text);
  });

  it('are guarded wherever they stand in what nests without an end', () => {
    const text = `${'>'.repeat(30_000)} @ada \`@code\``;
    expect(withoutMentions(text)).toBe(`${'>'.repeat(30_000)} @${Z}ada \`@${Z}code\``);
    expect(withMentions(withoutMentions(text))).toBe(text);
  });

  it('take no longer where they are many', () => {
    const text = '@a `'.repeat(5_000);
    expect(withMentions(withoutMentions(text))).toBe(text);
  });
});
