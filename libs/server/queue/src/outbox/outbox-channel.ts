/**
 * NOTIFY on this channel wakes the dispatchers: with an empty payload a job was left, with `room` one ended
 * and others wait for its place.
 */
export const OUTBOX_CHANNEL = 'pitwall_outbox';
export const ROOM = 'room';
