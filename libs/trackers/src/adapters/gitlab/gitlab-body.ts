import type { BodyFormat } from '../../model/issue.ts';
import { markdownBody } from '../../model/markdown-body.ts';

/**
 * Markdown as GitLab keeps it. A line that begins with a slash and a word is a quick action there (`/close`,
 * `/assign`) and is carried out when it stands in a description: in Pitwall's section, which holds words of
 * people and of scans, it is written so that it reads the same and does nothing.
 */
export const gitlabBody: BodyFormat = {
  ...markdownBody,

  withSection: (body, section, of) =>
    markdownBody.withSection(body, section === null ? null : withoutQuickActions(section), of),

  normal: (section) => markdownBody.normal(section.replace(GUARDED, '$1/$2')),
};

const QUICK_ACTION = /^([\t >*+-]*)\/(\p{L})/gmu;
const GUARDED = /^([\t >*+-]*)\\\/(\p{L})/gmu;

/** Text that reads the same and carries nothing out. */
export const withoutQuickActions = (text: string): string =>
  text.replace(QUICK_ACTION, String.raw`$1\/$2`);
