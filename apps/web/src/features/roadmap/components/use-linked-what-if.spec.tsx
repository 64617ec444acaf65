// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkedWhatIf } from '../model/linked-what-if.ts';
import { useLinkedWhatIf } from './use-linked-what-if.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A catalogue of more than an address carries. */
const LONG = 'practices: []\n'.repeat(200);

const rest = () => act(() => vi.advanceTimersByTime(1_000));
const begun = (first: LinkedWhatIf) => {
  const told: LinkedWhatIf[] = [];
  const hook = renderHook(
    (linked: LinkedWhatIf) => useLinkedWhatIf(linked, (one) => told.push(one)),
    {
      initialProps: first,
    },
  );
  return { ...hook, told };
};

describe('a what-if and the address', () => {
  it('begins with the figures of the address, and tells it nothing that it said', () => {
    const { result, told } = begun({ capacity: 12, share: 40, growth: -5, by: '2027-03-01' });
    rest();
    expect(result.current.change).toEqual({
      capacityDays: 12,
      debtShare: 0.4,
      growthPercent: -5,
      by: '2027-03-01',
    });
    expect(told).toEqual([]);
  });

  it('keeps weights, places and the release as it is in it, too', () => {
    const places = '01990000-0000-7000-8000-000000000001:2,01990000-0000-7000-8000-000000000002:-';
    const { result, told } = begun({ weights: 'daysPower:0', places, overlay: '' });
    rest();
    expect(result.current.change).toMatchObject({
      weights: { daysPower: 0 },
      pins: [
        { task: '01990000-0000-7000-8000-000000000001', rank: 2 },
        { task: '01990000-0000-7000-8000-000000000002', rank: null },
      ],
      overlay: '',
    });
    expect(told).toEqual([]);
    act(() => result.current.setChange({ ...result.current.change, weights: { daysPower: 1 } }));
    rest();
    expect(told).toEqual([{ weights: 'daysPower:1', places, overlay: '' }]);
  });

  it('tells the address what came to rest, and not each step to it', () => {
    const { result, told } = begun({});
    for (const days of [10, 11, 12]) act(() => result.current.setChange({ capacityDays: days }));
    expect(told).toEqual([]);
    rest();
    expect(told).toEqual([{ capacity: 12 }]);
    act(() => result.current.setChange({ capacityDays: 12, debtShare: 0.35 }));
    rest();
    expect(told.at(-1)).toEqual({ capacity: 12, share: 35 });
  });

  it('clears the address where all is as it is again', () => {
    const { result, told } = begun({ growth: 8 });
    act(() => result.current.setChange({}));
    rest();
    expect(told).toEqual([{}]);
  });

  it('follows an address that is opened meanwhile, and keeps what no address holds', () => {
    const { result, rerender, told } = begun({ capacity: 12 });
    act(() => result.current.setChange({ capacityDays: 12, overlay: LONG }));
    rerender({ growth: 8 });
    rest();
    expect(result.current.change).toEqual({ growthPercent: 8, overlay: LONG });
    expect(told).toEqual([]);
  });
});
