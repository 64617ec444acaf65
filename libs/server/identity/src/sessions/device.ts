import type { Device } from '@pitwall/contracts';
import Bowser from 'bowser';

const KINDS: Record<string, Device['kind']> = {
  desktop: 'desktop',
  mobile: 'phone',
  tablet: 'tablet',
};

/** What a browser says about itself, as a person would name it. */
export function deviceOf(userAgent: string | null): Device {
  if (userAgent === null || userAgent === '') return { browser: null, system: null, kind: 'other' };
  const parsed = Bowser.parse(userAgent);
  return {
    browser: parsed.browser.name ?? null,
    system: parsed.os.name ?? null,
    kind: KINDS[parsed.platform.type ?? ''] ?? 'other',
  };
}
