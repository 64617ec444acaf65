import { autocannonSchema, readAutocannon } from './autocannon.ts';
import { K6RawReader } from './k6-raw.ts';
import { k6SummarySchema, readK6Summary } from './k6-summary.ts';
import { type LoadTestFile, LoadTestFileError } from './load-test-file.ts';
import { otherToolsTrouble } from './other-tools.ts';

/**
 * Reads the output of a load test: k6's summary in both of its forms, k6's raw lines, or autocannon's.
 * @throws LoadTestFileError that says what is wrong with the file.
 */
export function readLoadTest(content: string): LoadTestFile {
  const text = content.replace(/^\uFEFF/, '');
  if (isLines(text)) return readLines(text);
  const trouble = otherToolsTrouble(text);
  if (trouble !== null) throw new LoadTestFileError(trouble);
  const value = parse(text);
  const autocannon = autocannonSchema.safeParse(value);
  if (autocannon.success) return readAutocannon(autocannon.data);
  const summary = k6SummarySchema.safeParse(value);
  if (summary.success) return readK6Summary(summary.data);
  throw new LoadTestFileError(`it is of neither k6 nor autocannon: ${whatItHas(value)}`);
}

/** Raw output is one JSON value a line, the first of them with a type and a metric. */
export function isLines(text: string): boolean {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  return /^\s*\{"(?:type|metric)":/.test(first) && /"type":\s*"(?:Metric|Point)"/.test(first);
}

function readLines(text: string): LoadTestFile {
  const reader = new K6RawReader();
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    reader.push(text.slice(start, end < 0 ? undefined : end));
    start = end < 0 ? text.length : end + 1;
  }
  return reader.finish();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isBegun = /^\s*[[{]/.test(text);
    throw new LoadTestFileError(
      isBegun ? 'it is cut off, or not JSON: it does not end as it begins' : 'it is not JSON',
    );
  }
}

function whatItHas(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'it is no JSON object';
  if (Array.isArray(value)) return 'it is a list';
  const keys = Object.keys(value).slice(0, 5).join(', ');
  if ('metrics' in value) return 'its metrics lack http_reqs or vus_max as k6 writes them';
  return keys === '' ? 'it is empty' : `it begins with ${keys}`;
}
