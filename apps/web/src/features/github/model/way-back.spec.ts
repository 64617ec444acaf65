import { describe, expect, it } from 'vitest';
import { wayBack } from './way-back.ts';

const STATE = 'A_-b'.repeat(11).slice(0, 43);

describe('the way back from GitHub', () => {
  it('brings a code and the state of what was begun', () => {
    expect(wayBack(`?code=a180b1a3d263c81bc6441d7b990bae27d4c10679&state=${STATE}`)).toEqual({
      kind: 'made',
      answer: { code: 'a180b1a3d263c81bc6441d7b990bae27d4c10679', state: STATE },
    });
  });

  it.each([
    ['', 'none'],
    ['?utm_source=mail', 'none'],
    ['?installation_id=77&setup_action=install', 'installed'],
    ['?installation_id=77&setup_action=update', 'installed'],
    ['?setup_action=request', 'requested'],
    // GitHub gives a code with an installation too where people are asked who they are.
    [`?code=a180b1a3d263&installation_id=77&setup_action=install`, 'installed'],
    ['?code=a180b1a3d263c81bc644', 'garbled'],
    [`?state=${STATE}`, 'garbled'],
    [`?code=%3Cscript%3E&state=${STATE}`, 'garbled'],
  ])('of %s is %s', (search, kind) => {
    expect(wayBack(search)).toEqual({ kind });
  });
});
