export interface TrackerRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Absolute. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
}

export interface TrackerResponse {
  status: number;
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/**
 * Sends one request and never repeats it. It adds the credential, which adapters never see. Rejects with a
 * `TrackerError` `unclear` when no answer came.
 */
export type TrackerTransport = (request: TrackerRequest) => Promise<TrackerResponse>;
