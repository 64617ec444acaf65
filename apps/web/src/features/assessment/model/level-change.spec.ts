import { describe, expect, it } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { levelChange } from './level-change.ts';

const provenBy = (evidence: 'url' | 'note') => ({ attest: { days: 180, evidence } });

describe('another level', () => {
  it('keeps the note of the level before', () => {
    const item = anItem({ answer: { state: 'partial', note: 'half of the routes' } });
    expect(levelChange('in_place', item, provenBy('url'))).toEqual({
      state: 'in_place',
      note: 'half of the routes',
    });
  });

  it('sends no old note where a note would count as new evidence', () => {
    const item = anItem({ answer: { state: 'partial', note: 'half of the routes' } });
    expect(levelChange('in_place', item, provenBy('note')).note).toBe('');
    expect(levelChange('in_place', item, undefined).note).toBe('');
  });

  it('leaves behind why it did not apply', () => {
    const item = anItem({ answer: { state: 'not_applicable', note: 'we serve no files' } });
    expect(levelChange('absent', item, provenBy('url')).note).toBe('');
  });
});
