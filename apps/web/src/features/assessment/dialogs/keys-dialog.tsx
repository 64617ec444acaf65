import { Dialog, KeyHint } from '@pitwall/ui';
import { KEYS } from '../model/commands.ts';
import styles from './keys-dialog.module.css';

/** All that the keyboard does here. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
    title="Keys"
    size="small"
    description="They work while you are not typing. In the levels, the arrow keys choose too."
  >
    <dl className={styles.keys}>
      {KEYS.map(({ key, says }) => (
        <div key={key} className={styles.row}>
          <dt>
            <KeyHint keys={key} />
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
