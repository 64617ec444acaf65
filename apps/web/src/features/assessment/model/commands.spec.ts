import { describe, expect, it } from 'vitest';
import { KEYS, shortcutsFor, type Command } from './commands.ts';

describe('keys of the assessment', () => {
  it('are each given once', () => {
    const keys = KEYS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('run their command', () => {
    const ran: Command[] = [];
    const shortcuts = shortcutsFor((command) => ran.push(command));
    for (const key of ['j', '0', '4', 'u', 'n', 'r', 'e', 'a', 'z', '?']) shortcuts[key]?.();
    expect(ran).toEqual([
      { does: 'next' },
      { does: 'level', level: 'absent' },
      { does: 'level', level: 'proven' },
      { does: 'unknown' },
      { does: 'not_applicable' },
      { does: 'accept_risk' },
      { does: 'evidence' },
      { does: 'accept' },
      { does: 'undo' },
      { does: 'help' },
    ]);
  });
});
