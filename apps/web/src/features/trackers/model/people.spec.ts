import { describe, expect, it } from 'vitest';
import { namedByMail } from './people.ts';

const members = [
  { userId: 'a', email: 'Ada@acme.example' },
  { userId: 'g', email: 'grace@acme.example' },
  { userId: 'h', email: 'hedy@acme.example' },
];
const person = (login: string, email: string | null) => ({ login, name: login, email });

describe('who is who in a tracker', () => {
  it('is known by e-mail where the tracker shows it, whatever its case', () => {
    const offered = [
      person('7', 'ada@ACME.example'),
      person('8', null),
      person('9', 'x@y.example'),
    ];
    expect(namedByMail(members, [], offered)).toEqual([{ userId: 'a', login: '7' }]);
  });

  it('stays as a person has said', () => {
    const people = [{ userId: 'a', login: 'somebody' }];
    expect(namedByMail(members, people, [person('7', 'ada@acme.example')])).toEqual(people);
  });

  it('is the address itself where people are called by it', () => {
    expect(namedByMail(members, [{ userId: 'g', login: 'g@other.example' }], 'address')).toEqual([
      { userId: 'g', login: 'g@other.example' },
      { userId: 'a', login: 'Ada@acme.example' },
      { userId: 'h', login: 'hedy@acme.example' },
    ]);
  });
});
