import { Toast } from '@base-ui/react/toast';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { buttonClass, iconButtonClass } from '../button/button-class.ts';
import type { Signal } from '../tag/signal.ts';
import { receiveNotices } from './notify.ts';
import styles from './toast.module.css';

/** How long a notice stays, in milliseconds: longer where there is something to press. */
const STAYS = 5000;
const STAYS_WITH_ACTION = 9000;

interface NoticeData {
  signal: Signal | undefined;
}

const List = () => {
  const { toasts, add, close } = Toast.useToastManager<NoticeData>();
  useEffect(
    () =>
      receiveNotices(({ title, detail, signal, action, stays }) => {
        const id = add({
          title,
          description: detail,
          priority: signal === 'behind' ? 'high' : 'low',
          timeout: stays ? 0 : action === undefined ? STAYS : STAYS_WITH_ACTION,
          data: { signal },
          actionProps:
            action === undefined
              ? undefined
              : {
                  children: action.label,
                  onClick: () => {
                    action.onAction();
                    close(id);
                  },
                },
        });
      }),
    [add, close],
  );
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      // Notices stand open beside each other: what can be pressed in them is hidden from nobody.
      aria-hidden={false}
      className={clsx(styles.toast, toast.data?.signal && styles[toast.data.signal])}
    >
      <Toast.Content className={styles.content}>
        <div className={styles.words}>
          <Toast.Title className={styles.title} render={<p />} />
          <Toast.Description className={styles.detail} />
        </div>
        <Toast.Action className={buttonClass({ size: 'small' })} />
        <Toast.Close
          className={iconButtonClass({ size: 'small' })}
          aria-label="Close"
          aria-hidden={false}
        >
          <X size={15} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
};

/** The notices at the foot of the page. Loaded by `Toaster` when the first one is raised. */
export const ToastList = () => (
  <Toast.Provider limit={3}>
    <Toast.Portal>
      <Toast.Viewport className={styles.viewport}>
        <List />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
);
