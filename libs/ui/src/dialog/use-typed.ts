import { useRef, type FocusEvent } from 'react';

/** What takes words that would have to be written again; a search, a secret and a choice do not. */
const WRITTEN =
  'textarea, input:not([type=search], [type=password], [type=file], [type=radio], [type=checkbox], [readonly])';

/** Whether something was written into the fields of a place, apart from what stood there before. */
export const useTyped = () => {
  const before = useRef(new Map<Element, string>());
  return {
    /** For the place itself: what stood in a field is what stood there when it was first entered. */
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(WRITTEN) && !before.current.has(target))
        before.current.set(target, valueOf(target));
    },
    hasTyped: () =>
      [...before.current].some(
        ([field, value]) => field.isConnected && valueOf(field) !== value && valueOf(field) !== '',
      ),
  };
};

const valueOf = (field: Element): string => (field as HTMLInputElement).value;
