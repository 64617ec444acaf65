import { NOTIFICATION_KIND_NAMES, NOTIFICATION_KINDS } from '@pitwall/contracts';
import { expect, it } from 'vitest';
import { topicsInWords } from './channel-words.ts';

it('says in short of what a channel is told', () => {
  expect(topicsInWords(NOTIFICATION_KIND_NAMES)).toBe('everything');
  expect(topicsInWords(['mentioned', 'evidence_stale'])).toBe('mentions, stale evidence');
  expect(topicsInWords(NOTIFICATION_KIND_NAMES.slice(0, 3))).toBe(
    `3 of ${NOTIFICATION_KIND_NAMES.length} topics`,
  );
});

it('speaks of topics to nobody in particular', () => {
  for (const { topic } of Object.values(NOTIFICATION_KINDS)) expect(topic).not.toMatch(/\byou/i);
});
