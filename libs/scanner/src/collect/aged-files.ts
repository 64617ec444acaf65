import { roleOf } from './file-role.ts';
import { languageOf } from './language.ts';

const MARKS = ['TODO', 'FIXME', 'HACK', 'XXX', 'pitwall-ignore'];

/** Whether a scan may ask the history how old some line of a file is: debt comments, and what states a suppression. */
export const mayHaveAges = (path: string, content: Buffer): boolean =>
  path === '.pitwall.yml' ||
  (languageOf(path) !== null &&
    roleOf(path) === 'source' &&
    MARKS.some((mark) => content.includes(mark)));
