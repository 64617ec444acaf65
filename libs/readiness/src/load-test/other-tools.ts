/** How the files of tools that are not read begin, as their documentation and releases show them. */
const BEGINNINGS: readonly (readonly [begins: RegExp, what: string])[] = [
  [/^"?metric_name"?,"?timestamp/, 'k6’s output as CSV; "--out json" writes what is read'],
  [
    /^Running \S+ test @ /,
    'the table that autocannon or wrk shows; "autocannon --json" writes what is read',
  ],
  [/^(?:"?timeStamp"?,"?elapsed"?,|(?:<\?xml[^>]*>\s*)?<testResults\b)/, 'of JMeter'],
  [
    /^(?:"?Timestamp"?,"?User Count"?,|"?Type"?,"?Name"?,"?Request Count"?,|\[\s*\{[^{}]*"num_requests")/,
    'of Locust',
  ],
  [/^(?:RUN\t|\{\s*"type":\s*"GROUP",\s*"name":\s*"(?:All|Global))/, 'of Gatling'],
  [/^\{\s*"aggregate":\s*\{/, 'of Artillery'],
  [/^\{\s*"latencies":\s*\{/, 'of Vegeta'],
];

/** Of a result of a tool that is not read, what is wrong with it and what else can be done; else null. */
export function otherToolsTrouble(text: string): string | null {
  const start = text.slice(0, 4_096).trimStart();
  const what = BEGINNINGS.find(([begins]) => begins.test(start))?.[1];
  if (what === undefined) return null;
  return what.startsWith('of ')
    ? `it is ${what}, and only the output of k6 and autocannon is read; enter the limit that it found at the component by hand`
    : `it is ${what}`;
}
