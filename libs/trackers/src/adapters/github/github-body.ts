import { guardedBody } from '../../model/guarded-body.ts';
import { withMentions, withoutMentions } from '../../model/without-mentions.ts';

/** Markdown as GitHub keeps it; nobody is called to an issue by a word of Pitwall's section. */
export const githubBody = guardedBody(withoutMentions, withMentions);
