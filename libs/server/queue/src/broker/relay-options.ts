/** Bytes of one live update, as JSON. */
export const LIVE_UPDATE_BYTES = 8 * 1024;

/** The same on both backends. A page that misses updates reads again, so a short backlog is enough. */
export const RELAY_OPTIONS = {
  namespace: 'pitwall',
  maxMessageSize: LIVE_UPDATE_BYTES,
  inboxMaxLength: 2_000,
};
