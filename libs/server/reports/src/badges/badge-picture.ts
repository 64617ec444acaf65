import { type AssessmentSummary, STAGES, stageIndex } from '@pitwall/contracts';
import { builtWords } from '../model/words.ts';

const [INK, LINE, PAPER, SECOND, ALARM] = ['#17191e', '#b9b7b1', '#ffffff', '#5b5f69', '#b3261e'];
const [HEIGHT, PAD, TRACK, MIDDLE] = [28, 10, 120, 14];
/** Wide letters of the fonts that are named, at 11 px; a text is fitted into what is reckoned for it. */
const LETTER = 6.4;
const LONGEST_NAME = 32;
/** As on the pages: the load stands inside its stage, never on a gate. */
const PRESSURE_WITHIN = 0.62;

type Standing = Pick<AssessmentSummary, 'ready' | 'pressure' | 'gap'>;

/** "ready: MVP, 2 stages behind": all that the picture says. */
export function badgeWords({ ready, gap }: Standing): string {
  const built = builtWords(ready);
  return gap === null ? `ready: ${built}` : `ready: ${built}, ${gapWords(gap)}`;
}

function gapWords({ low, high }: { low: number; high: number }): string {
  if (high <= 0) return 'on time';
  const stages = high === 1 ? '1 stage behind' : `${high} stages behind`;
  if (low <= 0) return `up to ${stages}`;
  return low === high ? stages : `${low} to ${stages}`;
}

/**
 * The track, small, between the system's name and where it stands in words. It says the same in grey: what is
 * built is filled, what may be is hatched, the load is a flag. Nothing in it runs or is fetched.
 */
export function badgePicture(name: string, summary: Standing): string {
  const label = shortened(name);
  const words = badgeWords(summary);
  const [labelWidth, wordsWidth] = [widthOf(label), widthOf(words)];
  const trackAt = PAD + labelWidth + PAD;
  const wordsAt = trackAt + TRACK + PAD + 2;
  const width = wordsAt + wordsWidth + PAD;
  const says = escaped(`${name}, ${words}`);
  const text = (content: string, x: number, length: number, color: string): string =>
    `<text x="${x}" y="18" fill="${color}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${says}">`,
    `<title>${says}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${HEIGHT - 1}" rx="6" fill="${PAPER}" stroke="${LINE}"/>`,
    `<g font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">`,
    text(label, PAD, labelWidth, INK),
    text(words, wordsAt, wordsWidth, SECOND),
    '</g>',
    ...trackAtX(trackAt, summary),
    '</svg>\n',
  ].join('\n');
}

function trackAtX(left: number, { ready, pressure, gap }: Standing): string[] {
  const at = (position: number): number =>
    Math.round((left + (position / STAGES.length) * TRACK) * 10) / 10;
  const bar = (from: number, to: number, size: number, fill: string): string =>
    `<rect x="${at(from)}" y="${MIDDLE - size / 2}" width="${Math.round((at(to) - at(from)) * 10) / 10}" height="${size}" fill="${fill}"/>`;
  const built = stageIndex(ready.low) + 1;
  const maybe = Math.max(built, stageIndex(ready.high) + 1);
  const flag = pressure.stage === null ? null : stageIndex(pressure.stage) + PRESSURE_WITHIN;
  const isBehind = flag !== null && (gap?.low ?? 0) > 0;
  const color = isBehind ? ALARM : INK;
  const gates = STAGES.map(
    (_, index) => `<path d="M${at(index + 1)} ${MIDDLE - 4}v8" stroke="${LINE}" stroke-width="1"/>`,
  );
  const shapes = [bar(0, STAGES.length, 2, LINE), ...gates];
  if (isBehind && flag !== null)
    shapes.push(
      `<path d="M${at(maybe)} ${MIDDLE}H${at(flag)}" stroke="${ALARM}" stroke-width="3" stroke-dasharray="3 2"/>`,
    );
  if (maybe > built)
    shapes.push(
      '<defs><pattern id="h" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
      `<rect width="1.6" height="4" fill="${SECOND}"/></pattern></defs>`,
      bar(built, maybe, 6, 'url(#h)'),
    );
  if (built > 0) shapes.push(bar(0, built, 6, INK));
  if (flag !== null) {
    const back = flag > STAGES.length - 1 ? -1 : 1;
    shapes.push(
      `<path d="M${at(flag)} ${MIDDLE}V4" stroke="${color}" stroke-width="1.2"/>`,
      `<path d="M${at(flag)} 4l${8 * back} 3 ${-8 * back} 3z" fill="${color}"/>`,
    );
  }
  shapes.push(`<circle cx="${at(built)}" cy="${MIDDLE}" r="4" fill="${INK}"/>`);
  return shapes;
}

const shortened = (name: string): string => {
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
};

const widthOf = (text: string): number => Math.ceil([...text].length * LETTER);

const escaped = (text: string): string =>
  text
    // XML has no words for these, not even escaped.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
