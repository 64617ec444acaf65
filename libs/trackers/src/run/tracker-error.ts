/** Why a tracker did not do what it was asked. */
export type TrackerFault =
  /** The credential is not valid any more: a person must give another. */
  | 'unauthorized'
  /** The credential may not do this. */
  | 'forbidden'
  /** Too many calls: wait, and ask again. */
  | 'rate_limited'
  /** It is not there, or not any more. */
  | 'gone'
  /** It is there already. */
  | 'exists'
  /** The tracker does not let this person be the assignee. */
  | 'unassignable'
  /** The tracker refuses the content. */
  | 'invalid'
  /** What was to be read is larger than Pitwall reads at once. */
  | 'too_large'
  /** A page for people answered where the service should, as a proxy that wants a sign-in does. */
  | 'foreign'
  /** No usable answer: it may have been done all the same. */
  | 'unclear';

/** Its message is shown to people: it names what the tracker said, never what was sent. */
export class TrackerError extends Error {
  override name = 'TrackerError';
  constructor(
    readonly fault: TrackerFault,
    message: string,
    /** How long the tracker asks to wait, in milliseconds. */
    readonly retryAfterMilliseconds: number | null = null,
  ) {
    super(message);
  }
}
