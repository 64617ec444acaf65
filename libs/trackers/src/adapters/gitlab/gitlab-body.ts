import { guardedBody } from '../../model/guarded-body.ts';
import { withMentions, withoutMentions } from '../../model/without-mentions.ts';

const QUICK_ACTION = /^([\t >*+-]*)\/(\p{L})/gmu;
const GUARDED = /^([\t >*+-]*)\\\/(\p{L})/gmu;

/**
 * Text that reads the same, carries nothing out and calls nobody. A line that begins with a slash and a word is a
 * quick action at GitLab (`/close`, `/assign`) and is carried out when it stands in a description; `@all` calls everyone.
 */
export const gitlabWords = (text: string): string =>
  withoutMentions(text.replace(QUICK_ACTION, String.raw`$1\/$2`));

/** Markdown as GitLab keeps it. */
export const gitlabBody = guardedBody(gitlabWords, (section) =>
  withMentions(section.replace(GUARDED, '$1/$2')),
);
