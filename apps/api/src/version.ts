import workspace from '../../../package.json' with { type: 'json' };

/** The version of this Pitwall. */
export const { version } = workspace;
