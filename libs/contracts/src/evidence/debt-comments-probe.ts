/**
 * The probe whose findings are comments that own up to a shortcut: TODO, FIXME, HACK. Without a parser, for
 * programs that only name it.
 */
export const DEBT_COMMENTS_PROBE = 'debt-comments';
