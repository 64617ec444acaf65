/** How many exports a worker has under way when it is killed. */
export const SIDE_BY_SIDE = 12;
