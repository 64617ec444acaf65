/** Notices that come and go are dialogs too, but not modal ones; a list that was open once stays, closed. */
const FLOATS =
  ':is([role=dialog], [role=alertdialog], [role=menu], [role=listbox]):not([aria-modal=false], [data-closed])';
const CONTROL = 'button:not([disabled]), a[href]';

/**
 * What had the focus may go: a row that was deleted, a button whose work is done, a dialog that came after another one.
 * The focus then moves to the control that led there, else to the one that took its place, else to what it stood in, so
 * that keyboard and screen reader go on from there and not from the top of the page.
 */
export const keepFocus = (): (() => void) => {
  let focused: Element | null = null;
  /** The control on the page, and what is around it from the inside out; what floats above is left for what is below. */
  let opener: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    focused = target;
    if (target.closest(FLOATS) !== null) return;
    opener = target;
    around = ancestors(target);
  };
  const seek = () => {
    if (focused === null || focused.isConnected || document.activeElement !== document.body) return;
    // A dialog that is open, or on its way, takes the focus itself.
    if (document.querySelector(FLOATS) !== null) return;
    focused = null;
    const control = opener?.isConnected ? opener : successor(around[0]);
    control?.focus({ preventScroll: true });
    if (document.activeElement !== document.body) return;
    const place =
      around.find((one) => one.isConnected && one.matches('section, main')) ??
      document.querySelector<HTMLElement>('main');
    // Where the panel is gone too, or an address opened the dialog, the page's title has it, as after a navigation.
    const heir = place?.matches('main') ? (place.querySelector<HTMLElement>('h1') ?? place) : place;
    if (!heir) return;
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

/** The row of buttons is still there, and another stands in it: "Remove" where "Set up" was. */
const successor = (row: HTMLElement | undefined): HTMLElement | null | undefined =>
  row?.isConnected && !row.matches('section, main')
    ? row.querySelector<HTMLElement>(CONTROL)
    : null;

const ancestors = (from: HTMLElement): HTMLElement[] => {
  const all: HTMLElement[] = [];
  for (let one = from.parentElement; one !== null; one = one.parentElement) all.push(one);
  return all;
};
