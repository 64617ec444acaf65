import { createPitwallClient } from '@pitwall/api-client';

/** The one client of these pages; the session's cookie signs in. */
export const api = createPitwallClient();

/** The body of an answer. The client throws on every problem, so that what is left is the data. */
export const answer = async <Data>(call: Promise<{ data?: Data }>): Promise<Data> => {
  const { data } = await call;
  return data as Data;
};
