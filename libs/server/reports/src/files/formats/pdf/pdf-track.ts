import type { ReportSystem } from '@pitwall/contracts';
import { STAGES, stageIndex } from '@pitwall/contracts';
import { builtWords, stageWord, upperFirst } from '../../../model/words.ts';
import { ALARM, INK, LINE, type PdfSheet, SECOND } from './pdf-sheet.ts';

export const TRACK_HEIGHT = 74;
/** As on the pages: load and claim stand inside their stage, never on a gate. */
const PRESSURE_WITHIN = 0.62;
const DECLARED_WITHIN = 0.34;
const COUNT = STAGES.length;

/** Gates passed at least and at most, and where flag and claim stand, in stages from the start of the line. */
export function trackOf({ ready, pressure, declared }: ReportSystem) {
  const built = stageIndex(ready.low) + 1;
  return {
    built,
    maybe: Math.max(built, stageIndex(ready.high) + 1),
    flag: pressure === null ? null : stageIndex(pressure.stage) + PRESSURE_WITHIN,
    declared: declared === null ? null : stageIndex(declared) + DECLARED_WITHIN,
  };
}

/** The signature picture: filled to what it is ready for, a flag where its load is, and the stretch between. */
export function drawTrack(sheet: PdfSheet, system: ReportSystem): void {
  sheet.picture(trackWords(system), TRACK_HEIGHT, (document, top) => {
    const { built, maybe, flag, declared } = trackOf(system);
    const line = top + 40;
    const at = (position: number): number => sheet.left + (position / COUNT) * sheet.width;
    const bar = (from: number, to: number, size: number) =>
      document.rect(at(from), line - size / 2, at(to) - at(from), size);
    const isBehind = flag !== null && maybe < flag && (system.gap?.low ?? 0) > 0;

    bar(0, COUNT, 3).fill(LINE);
    for (let gate = 1; gate <= COUNT; gate += 1)
      document
        .moveTo(at(gate), line - 7)
        .lineTo(at(gate), line + 7)
        .lineWidth(0.8)
        .stroke('#b9b7b1');
    if (isBehind && flag !== null) bar(maybe, flag, 7).fillOpacity(0.3).fill(ALARM).fillOpacity(1);
    if (maybe > built) {
      document.save();
      bar(built, maybe, 7).clip();
      for (let x = at(built) - 7; x < at(maybe); x += 4)
        document
          .moveTo(x, line + 4)
          .lineTo(x + 8, line - 4)
          .lineWidth(1.3)
          .stroke(SECOND);
      document.restore();
    }
    if (built > 0) bar(0, built, 7).fill(INK);
    if (declared !== null)
      document.circle(at(declared), line, 4.6).lineWidth(1.4).fillAndStroke('#ffffff', INK);
    if (flag !== null) {
      const color = isBehind ? ALARM : INK;
      const back = flag > COUNT - 1 ? -1 : 1;
      document
        .moveTo(at(flag), line)
        .lineTo(at(flag), top + 6)
        .lineWidth(1.4)
        .stroke(color);
      document
        .moveTo(at(flag), top + 6)
        .lineTo(at(flag) + 15 * back, top + 11.5)
        .lineTo(at(flag), top + 17)
        .fill(color);
      document.circle(at(flag), line, 3.2).fill(color);
    }
    document.circle(at(built), line, 5.6).fill(INK);

    document.font('regular').fontSize(8).fillColor(SECOND);
    for (const [index, stage] of STAGES.entries())
      document.text(upperFirst(stageWord(stage)), at(index) + 2, line + 14, { lineBreak: false });
  });
}

/** All that the picture says. */
export function trackWords({ system, ready, pressure, declared }: ReportSystem): string {
  const load =
    pressure === null
      ? 'not known'
      : `${stageWord(pressure.stage)}${pressure.provisional ? ', provisional' : ''}`;
  const claim = declared === null ? '' : ` Declared: ${stageWord(declared)}.`;
  return `${system.name} on the journey. Ready: ${builtWords(ready)}. Load: ${load}.${claim}`;
}
