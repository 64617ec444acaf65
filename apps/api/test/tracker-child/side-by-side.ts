/** How many exports a worker has under way at most when it is killed: half as many as those to all trackers make calls. */
export const SIDE_BY_SIDE = 48;
