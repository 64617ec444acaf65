import type { AssessmentSummary } from '@pitwall/contracts';
import { smallCatalogue } from '@pitwall/testing';
import { describe, expect, it } from 'vitest';
import { standingSentence } from './standing-sentence.ts';

type Said = Pick<AssessmentSummary, 'ready' | 'pressure' | 'gap'>;
type Ready = [low: Said['ready']['low'], high: Said['ready']['high'], unanswered?: number];

const criterion = (figure: string): Said['pressure']['criteria'][number] => ({
  figure,
  title: figure,
  unit: '',
  value: 1,
  reaches: 'mvp',
  made: true,
});

function said(
  [low, high, unanswered = 0]: Ready,
  pressure: Partial<Said['pressure']>,
  gap: [number, number] | null,
): Said {
  return {
    ready: { low, high, unanswered, exceptions: { low: [], high: [] }, says: '' },
    pressure: {
      stage: 're-architecture',
      provisional: false,
      because: 'agreement',
      criteria: ['a', 'b', 'c'].map(criterion),
      missing: [],
      says: '',
      ...pressure,
    },
    gap: gap && { low: gap[0], high: gap[1], says: '' },
  };
}

describe('the sentence at the top of the page', () => {
  it.each([
    [
      'behind',
      said(['mvp', 'mvp'], {}, [2, 2]),
      'The load is at re-architecture; the system is ready for first users. Two stages behind.',
    ],
    [
      'one stage behind',
      said(['breakdown', 'breakdown'], {}, [1, 1]),
      'The load is at re-architecture; the system is ready for sudden growth. One stage behind.',
    ],
    [
      'none yet',
      said(['none', 'none'], { stage: 'mvp' }, [1, 1]),
      'The load is at MVP; the system is not ready for first users yet. One stage behind.',
    ],
    [
      'a range that is behind for certain',
      said(['none', 'breakdown', 7], {}, [1, 3]),
      'The load is at re-architecture; the system is ready for something between nothing yet and sudden growth: ' +
        '7 practices are unanswered. Between one and three stages behind.',
    ],
    [
      'a range over everything',
      said(['none', 'stability', 68], {}, [-2, 3]),
      'The load is at re-architecture; it is not known yet what the system is ready for: 68 practices are unanswered. ' +
        'On time, or up to three stages behind.',
    ],
    [
      'a range that may be on time',
      said(['mvp', 'scale', 1], {}, [-1, 2]),
      'The load is at re-architecture; the system is ready for something between first users and growth without ' +
        'heroics: 1 practice is unanswered. On time, or up to two stages behind.',
    ],
    [
      'on time',
      said(['re-architecture', 're-architecture'], {}, [0, 0]),
      'The load is at re-architecture; the system is ready for more than one of everything. On time.',
    ],
    [
      'built ahead',
      said(['stability', 'stability'], { stage: 'breakdown' }, [-3, -3]),
      'The load is at breakdown; the system is ready for promises kept. On time, and built three stages ahead.',
    ],
    [
      'provisional',
      said(['mvp', 'mvp'], { provisional: true, criteria: ['a', 'b'].map(criterion) }, [2, 2]),
      'The load is at re-architecture, going by two figures only; the system is ready for first users. Two stages behind.',
    ],
    [
      'only one figure',
      said(
        ['mvp', 'mvp'],
        { provisional: true, because: 'only_one_given', criteria: [criterion('a')] },
        [2, 2],
      ),
      'The load is at re-architecture, going by one figure only; the system is ready for first users. Two stages behind.',
    ],
    [
      'raised by symptoms, without a figure',
      said(
        ['mvp', 'mvp'],
        { stage: 'breakdown', provisional: true, because: 'symptoms', criteria: [] },
        [1, 1],
      ),
      'The load is at breakdown, raised there by symptoms; the system is ready for first users. One stage behind.',
    ],
    [
      'load not known',
      said(['none', 'none'], { stage: null, because: 'not_known', criteria: [] }, null),
      "The load is not known: state the system's figures to see what it demands. " +
        'The system is not ready for first users yet.',
    ],
  ])('says where a system stands: %s', (_, summary, sentence) => {
    expect(standingSentence(summary, smallCatalogue())).toBe(sentence);
  });
});
