import type { BodyFormat } from './issue.ts';
import { markdownBody } from './markdown-body.ts';

/**
 * Markdown in which Pitwall's section, which holds words of people and of scans, is written so that it reads the same
 * and sets nothing off. With and without that it is the same section.
 */
export const guardedBody = (
  guard: (section: string) => string,
  unguard: (section: string) => string,
): BodyFormat => ({
  ...markdownBody,

  withSection: (body, section, of) =>
    markdownBody.withSection(body, section === null ? null : guard(section), of),

  normal: (section) => markdownBody.normal(unguard(section)),

  withTicksOf: (section, other) => markdownBody.withTicksOf(section, unguard(other)),
});
