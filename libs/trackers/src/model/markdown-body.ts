import { markedBody } from './marked-body.ts';

const CLOSING = '<!-- /pitwall -->';
const TICKED = /^(\s*[-*] \[)[xX](\] )/;

/** Bodies in Markdown, as GitHub and GitLab keep them byte for byte: the section stands between two comments. */
export const markdownBody = markedBody({
  opening: /<!-- pitwall task=([0-9a-f-]{36})(?: step=(\d{1,3}))? digest=([0-9a-f]{16}) -->\r?\n/g,
  closing: CLOSING,
  write(section, { taskId, step }, digest) {
    const which = step === null ? '' : ` step=${step}`;
    return `<!-- pitwall task=${taskId}${which} digest=${digest} -->\n${section}\n${CLOSING}`;
  },
  read: (between) => between.replace(/\r?\n$/, ''),
  normal: (section) =>
    section
      .split(/\r?\n/)
      .map((line) => line.replace(TICKED, '$1 $2').trimEnd())
      .join('\n')
      .trim(),
  stepText: (text) => text.trim(),
});

/** By which a comment about an outcome is found again; a reader does not see it. */
export const outcomeMark = (id: string): string => `<!-- pitwall outcome=${id} -->`;

/** Text from elsewhere that cannot open or close a comment of ours. */
export const withoutMarks = (text: string): string => text.replaceAll('<!--', '&lt;!--');
