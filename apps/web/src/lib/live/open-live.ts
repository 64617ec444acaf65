import { heldStream } from './held-stream.ts';
import type { EventStream } from './live-stream.ts';

const sourceOf = (organization: string): EventSource =>
  new EventSource(`/api/v1/organizations/${encodeURIComponent(organization)}/live`);

const ahead = new Map<string, EventStream>();

/**
 * Begins to hear before there is a page to tell: what is read while the stream opens need not be read again.
 * The first that opens the organization's stream takes it over.
 */
export const openLiveAhead = (organization: string): void => {
  ahead.set(organization, heldStream(sourceOf(organization)));
};

export const openLive = (organization: string): EventStream => {
  const held = ahead.get(organization);
  ahead.delete(organization);
  return held ?? sourceOf(organization);
};
