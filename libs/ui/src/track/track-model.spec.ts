import { STAGES } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeTrack,
  gapInWords,
  gapRange,
  readyInWords,
  STAGE_WORDS,
  trackShape,
  type TrackReading,
} from './track-model.ts';

const readyStages = ['none', ...STAGES] as const;

const readings: fc.Arbitrary<TrackReading> = fc
  .record({
    ends: fc.tuple(fc.nat(5), fc.nat(5)),
    pressure: fc.option(
      fc.record({ stage: fc.constantFrom(...STAGES), provisional: fc.boolean() }),
    ),
    declared: fc.option(fc.constantFrom(...STAGES)),
  })
  .map(({ ends, pressure, declared }) => ({
    ready: {
      low: readyStages[Math.min(...ends)] ?? 'none',
      high: readyStages[Math.max(...ends)] ?? 'none',
    },
    pressure,
    declared,
  }));

const sketch: TrackReading = {
  ready: { low: 'mvp', high: 'breakdown' },
  pressure: { stage: 're-architecture' },
  declared: 'breakdown',
};

describe('what a system is ready for, in words', () => {
  it.each<[TrackReading['ready'], string]>([
    [{ low: 'mvp', high: 'mvp' }, 'MVP'],
    [{ low: 'none', high: 'scale' }, 'between none yet and Scale'],
    [{ low: 'none', high: 'stability' }, 'not known yet'],
  ])('%j', (ready, words) => {
    expect(readyInWords(ready)).toBe(words);
  });
});

describe('the track', () => {
  it('has the stages of the contracts, in their order', () => {
    expect(STAGE_WORDS.map((words) => words.stage)).toEqual([...STAGES]);
  });

  it('puts ready on gates and load inside its stage', () => {
    expect(trackShape(sketch)).toMatchObject({ built: 1, maybe: 2, standing: 'behind' });
    expect(trackShape(sketch).gap).toEqual({ from: 2, to: 2.62 });
    expect(trackShape(sketch).bracket).toEqual({ from: 1, to: 2.62 });
  });

  it.each([
    [sketch, '1 to 2 stages behind'],
    [{ ...sketch, ready: { low: 'mvp', high: 'mvp' } }, '2 stages behind'],
    [{ ...sketch, ready: { low: 'breakdown', high: 'breakdown' } }, '1 stage behind'],
    [{ ...sketch, ready: { low: 'none', high: 'scale' } }, 'up to 3 stages behind'],
    [{ ...sketch, ready: { low: 'scale', high: 'scale' } }, 'on time'],
    [{ ...sketch, ready: { low: 're-architecture', high: 'scale' } }, 'on time'],
    [{ ...sketch, pressure: null }, 'pressure not known'],
  ] as const)('says the gap of %j as %s', (reading, words) => {
    expect(gapInWords(reading)).toBe(words);
  });

  it('says in text all that it draws', () => {
    expect(describeTrack(sketch)).toBe(
      'Ready: between MVP and Breakdown. Pressure: Re-architecture. Declared: Breakdown. 1 to 2 stages behind.',
    );
    expect(
      describeTrack({ ready: { low: 'none', high: 'none' }, pressure: null, declared: null }),
    ).toBe('Ready: none yet. Pressure: not known. Not declared.');
    expect(
      describeTrack({ ...sketch, pressure: { stage: 'scale', provisional: true } }, 'far behind'),
    ).toContain('Pressure: Scale, provisional. Declared: Breakdown. Far behind.');
  });

  it('keeps every mark on the line and apart, whatever the reading', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const shape = trackShape(reading);
        const marks = [shape.built, shape.maybe, shape.flag ?? 0, shape.declared ?? 0];
        for (const mark of marks) {
          expect(mark).toBeGreaterThanOrEqual(0);
          expect(mark).toBeLessThanOrEqual(5);
        }
        expect(shape.maybe).toBeGreaterThanOrEqual(shape.built);
        if (shape.flag !== null && shape.declared !== null) {
          expect(Math.abs(shape.flag - shape.declared)).toBeGreaterThan(0.2);
        }
      }),
    );
  });

  it('draws a gap exactly when load is ahead for certain, touching as many stages as it counts', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const { gap, bracket, standing } = trackShape(reading);
        const range = gapRange(reading);
        expect(gap !== null).toBe(range !== null && range.low > 0);
        expect(bracket !== null).toBe(range !== null && range.high > 0);
        if (gap !== null) expect(Math.ceil(gap.to) - gap.from).toBe(range?.low);
        if (bracket !== null) expect(Math.ceil(bracket.to) - bracket.from).toBe(range?.high);
        expect(standing === 'behind').toBe(gap !== null);
      }),
    );
  });
});
