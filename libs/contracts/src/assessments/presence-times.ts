/** How often an open page says that it is there, and after how long a silent one has gone, in ms. */
export const PRESENCE = { every: 20_000, lasts: 50_000 } as const;
