import { notFound } from '@tanstack/react-router';
import { isProblem } from '../../lib/problem-error.ts';

/** What is not there, or not the reader's, is the not-found page; an address that nothing can have is too. */
export const orNotFound = async <Data>(read: Promise<Data>): Promise<Data> => {
  try {
    return await read;
  } catch (error) {
    if (isProblem(error, 'resource.not_found', 'request.invalid')) throw notFound();
    throw error;
  }
};
