import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { KeyHint, KeyHints } from '../key-hint/key-hint.tsx';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx';
import styles from './command-palette.module.css';

export interface CommandItem {
  /** Unlike every other, in all groups. */
  key: string;
  label: string;
  /** What it is or where: "task of Checkout API". */
  detail?: string | undefined;
  /** An id such as "DB-01". */
  id?: string | undefined;
}

export interface CommandGroup<Item extends CommandItem> {
  label: string;
  items: readonly Item[];
}

export interface CommandPaletteProps<Item extends CommandItem> {
  onClose: () => void;
  typed: string;
  onTyped: (typed: string) => void;
  /** In their order; the reader's words have narrowed them already. */
  groups: readonly CommandGroup<Item>[];
  onChoose: (item: Item) => void;
  placeholder: string;
  /** More is on its way. */
  busy?: boolean;
  /** When nothing was found. */
  empty: string;
}

/** One field that leads everywhere: arrows choose, Enter goes, Escape closes. */
export const CommandPalette = <Item extends CommandItem>({
  onClose,
  typed,
  onTyped,
  groups,
  onChoose,
  placeholder,
  busy = false,
  empty,
}: CommandPaletteProps<Item>) => {
  const says = useId();
  const found = groups.filter(({ items }) => items.length > 0);
  const marked = useRef<{ key: string; byReader: boolean } | null>(null);
  const enteredFor = useRef<string | null>(null);
  const go = (): void => {
    const items = found.flatMap((group) => group.items);
    const item = items.find(({ key }) => key === marked.current?.key) ?? items[0];
    if (item !== undefined) onChoose(item);
  };
  // Enter may be faster than what it is for: the first of all that is found is taken when it is there.
  useEffect(() => {
    if (busy || enteredFor.current === null) return;
    const isMeant = enteredFor.current === typed;
    enteredFor.current = null;
    if (isMeant) go();
  });
  const count = found.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.popup} aria-label="Search and go">
            <Autocomplete.Root<CommandGroup<Item>>
              open
              inline
              mode="none"
              items={found}
              value={typed}
              onValueChange={(next, { reason }) => {
                // Choosing an item would write its name into the field that is about to close.
                if (reason !== 'item-press') onTyped(next);
              }}
              itemToStringValue={(item) => ('key' in item ? String(item.key) : '')}
              autoHighlight="always"
              keepHighlight
              onItemHighlighted={(item, { reason }) => {
                marked.current =
                  item !== undefined && 'key' in item
                    ? { key: String(item.key), byReader: reason !== 'none' }
                    : null;
              }}
            >
              <div className={styles.field}>
                <Search size={17} aria-hidden="true" />
                <Autocomplete.Input
                  className={styles.input}
                  aria-label="Search and go"
                  aria-describedby={says}
                  placeholder={placeholder}
                  maxLength={200}
                  spellCheck={false}
                  autoComplete="off"
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                    event.preventBaseUIHandler();
                    event.preventDefault();
                    if (busy && marked.current?.byReader !== true) enteredFor.current = typed;
                    else go();
                  }}
                />
                <Dialog.Close className={styles.close}>
                  <KeyHint keys="Esc" />
                  <VisuallyHidden>Close</VisuallyHidden>
                </Dialog.Close>
              </div>
              <div className={styles.scroll}>
                {found.length === 0 ? (
                  <p className={styles.empty}>{busy ? 'Looking' : empty}</p>
                ) : null}
                <Autocomplete.List className={styles.list} aria-label="Found">
                  {(group: CommandGroup<Item>) => (
                    <Autocomplete.Group
                      key={group.label}
                      items={group.items}
                      className={styles.group}
                    >
                      <Autocomplete.GroupLabel className={styles.label}>
                        {group.label}
                      </Autocomplete.GroupLabel>
                      <Autocomplete.Collection>
                        {(item: Item) => (
                          <Autocomplete.Item
                            key={item.key}
                            value={item}
                            className={styles.item}
                            onClick={() => {
                              onChoose(item);
                            }}
                          >
                            <span className={styles.words}>{item.label}</span>
                            {item.detail === undefined ? null : (
                              <span className={styles.detail}>{item.detail}</span>
                            )}
                            {item.id === undefined ? null : (
                              <span className={styles.id}>{item.id}</span>
                            )}
                          </Autocomplete.Item>
                        )}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </div>
              <VisuallyHidden>
                <span id={says}>Arrows choose, Enter goes.</span>
                <span role="status">{busy ? '' : count === 1 ? '1 found' : `${count} found`}</span>
              </VisuallyHidden>
              <div className={styles.foot} aria-hidden="true">
                <KeyHints>
                  <KeyHint keys="↑ ↓">choose</KeyHint>
                  <KeyHint keys="Enter">go</KeyHint>
                </KeyHints>
              </div>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
