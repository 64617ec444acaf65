import { EVIDENCE_IMPORT_BYTES } from '@pitwall/contracts';
import type { z } from 'zod';
import { ImportError } from './import-error.ts';

const DEEPEST = 200;

/** Brackets outside of strings: the deepest, and how many are open at the end. */
const brackets = (text: string): { deepest: number; open: number } => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (inString) {
      if (letter === '\\') place += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (letter === '}' || letter === ']') depth -= 1;
  }
  return { deepest, open: depth + (inString ? 1 : 0) };
};

/** @throws ImportError where the text is no JSON, ends in the middle, is too large or too deep */
export const readJson = (text: string): unknown => {
  if (Buffer.byteLength(text) > EVIDENCE_IMPORT_BYTES)
    throw new ImportError(
      `The file is larger than ${EVIDENCE_IMPORT_BYTES / 1024 ** 2} MB. Let the tool report less, such as errors only.`,
    );
  const whole = text.replace(/^\uFEFF/, '').trimEnd();
  const { deepest, open } = brackets(whole);
  // It would exhaust the stack, and is no report.
  if (deepest > DEEPEST) throw new ImportError(`The file is nested deeper than ${DEEPEST} levels.`);
  try {
    return JSON.parse(whole);
  } catch (error) {
    if (!/^\s*[[{]/.test(whole)) throw new ImportError('The file is no JSON.');
    const told = error instanceof Error ? error.message : '';
    const place = /position (\d+)/.exec(told)?.[1];
    throw new ImportError(
      open > 0
        ? 'The file is cut off: it ends in the middle. Was the tool stopped, or the upload?'
        : `The file is no valid JSON${place === undefined ? '' : ` at character ${place}`}.`,
    );
  }
};

/** @throws ImportError with the first field at fault */
export const parseBy = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.output<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ImportError(
    `This is no ${what}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'}.`,
  );
};
