import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { EXIT } from './exit-codes.ts';
import { hearOutput } from './surroundings.ts';

const heard = (code: string, message: string): { said: string; ended: number[] } => {
  const output = new EventEmitter();
  const ended: number[] = [];
  let said = '';
  hearOutput(output, { write: (text) => (said += text) }, (exit) => ended.push(exit));
  output.emit('error', Object.assign(new Error(message), { code }));
  return { said, ended };
};

describe('an output that takes nothing more', () => {
  it('is told of, and ends the command as failed', () => {
    expect(heard('ENOSPC', 'ENOSPC: no space left on device, write')).toEqual({
      said: 'The output could not be written: ENOSPC: no space left on device, write.\n',
      ended: [EXIT.failed],
    });
  });

  it('is no error where its reader has gone, as head does', () => {
    expect(heard('EPIPE', 'write EPIPE')).toEqual({ said: '', ended: [] });
  });
});
