/** Inject it to send requests to addresses that tenants influence: `@Inject(OUTGOING) outgoing: GuardedClient`. */
export const OUTGOING = Symbol('Outgoing');
