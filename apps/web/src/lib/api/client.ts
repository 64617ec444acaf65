import { createPitwallClient, NoAnswer } from '@pitwall/api-client';
import { isProblem } from '../problem-error.ts';

/** The one client of these pages; the session's cookie signs in. */
export const api = createPitwallClient();

/** Told to the window when the session has ended while a page is open, whoever of the page was refused for it. */
export const SIGNED_OUT = 'pitwall:signed-out';

/** The body of an answer. The client throws on every problem, so that what is left is the data. */
export const answer = async <Data>(call: Promise<{ data?: Data }>): Promise<Data> => {
  try {
    const { data } = await call;
    return data as Data;
  } catch (error) {
    if (isProblem(error, 'authentication.required')) dispatchEvent(new Event(SIGNED_OUT));
    // A body that broke off, or a proxy's own page: as good as none.
    throw error instanceof SyntaxError || error instanceof TypeError
      ? new NoAnswer('', { cause: error })
      : error;
  }
};
