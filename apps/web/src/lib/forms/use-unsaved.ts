import { useEffect } from 'react';
import { holdUnsaved } from './unsaved.ts';

/** For what is typed outside of a form of `useApiForm`: leaving the page asks first while it is not saved. */
export const useUnsaved = (unsaved: boolean): void => {
  useEffect(() => (unsaved ? holdUnsaved(() => true) : undefined), [unsaved]);
};
