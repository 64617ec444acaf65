import { StringDecoder } from 'node:string_decoder';

const longest = 64 * 1024;

/**
 * Calls back once for each line of a stream; a last line without an end counts, an endless one is cut.
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
export function eachLine(stream, onLine) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (/** @type {Buffer} */ chunk) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length > longest) {
      onLine(rest);
      rest = '';
    }
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest);
  });
  stream.on('error', () => undefined);
}

/**
 * A line of a program's log as a person reads it: of a JSON line its message and error, any other as it is.
 * @param {string} line
 * @returns {{ text: string, serious: boolean }}
 */
export function readLogLine(line) {
  if (!line.startsWith('{')) return { text: line, serious: false };
  try {
    const { level, msg, message, err } = JSON.parse(line);
    const detail = err?.stack ?? err?.message;
    const text = [msg ?? message, detail].filter((part) => typeof part === 'string').join('\n');
    const error = 50;
    const serious =
      typeof level === 'number' ? level >= error : /^(error|fatal)$/.test(level ?? '');
    return { text: text || line, serious };
  } catch {
    return { text: line, serious: false };
  }
}
