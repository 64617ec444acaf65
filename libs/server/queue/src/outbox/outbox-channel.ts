/** NOTIFY on this channel wakes the dispatchers: a job was left, or there is room for one. */
export const OUTBOX_CHANNEL = 'pitwall_outbox';
