/** Notices that come and go are dialogs too, but not modal ones. */
const FLOATS =
  '[role=dialog]:not([aria-modal=false]), [role=alertdialog]:not([aria-modal=false]), [role=menu], [role=listbox]';

/**
 * What had the focus may go: a row that was deleted, a button whose work is done. The focus then moves to what
 * it stood in, so that keyboard and screen reader go on from there and not from the top of the page.
 */
export const keepFocus = (): (() => void) => {
  let focused: Element | null = null;
  /** Where on the page, from the inside out; what floats above it is left for what is below. */
  let around: HTMLElement[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    focused = target;
    if (target.closest(FLOATS) === null) around = ancestors(target);
  };
  const seek = () => {
    if (focused === null || focused.isConnected || document.activeElement !== document.body) return;
    // A dialog that is open, or on its way, takes the focus itself.
    if (document.querySelector(FLOATS) !== null) return;
    focused = null;
    const place = around.find((one) => one.isConnected && one.matches('section, main'));
    // Where the panel is gone too, the page's title has it, as after a navigation.
    const heir = place?.matches('main') ? (place.querySelector<HTMLElement>('h1') ?? place) : place;
    if (heir === undefined) return;
    heir.tabIndex = -1;
    heir.focus({ preventScroll: true });
  };
  const changes = new MutationObserver(seek);
  document.addEventListener('focusin', remember);
  changes.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    changes.disconnect();
  };
};

const ancestors = (from: HTMLElement): HTMLElement[] => {
  const all: HTMLElement[] = [];
  for (let one = from.parentElement; one !== null; one = one.parentElement) all.push(one);
  return all;
};
