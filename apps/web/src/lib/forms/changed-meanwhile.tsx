import { lazy, useRef } from 'react';
import { Later } from '../later.tsx';
import type { Clash, Meanwhile } from './meanwhile.ts';
import styles from './changed-meanwhile.module.css';

// Most forms are saved without anybody else's hand in them.
const MeanwhileNotice = lazy(async () => ({
  default: (await import('./meanwhile-notice.tsx')).MeanwhileNotice,
}));

export interface ChangedMeanwhileProps {
  /** Null while nothing was refused. */
  meanwhile: Meanwhile | null;
  /** Nobody but the reader may change it. */
  own?: boolean;
  onTake: (clash: Clash) => void;
}

/** What another saved while the form was open: it is said above the fields, where the focus is led. */
export const ChangedMeanwhile = ({ meanwhile, own = false, onTake }: ChangedMeanwhileProps) => {
  const around = useRef<HTMLDivElement>(null);
  return (
    <div ref={around} role="alert" tabIndex={-1} className={styles.notice}>
      {meanwhile === null ? null : (
        <Later>
          <MeanwhileNotice meanwhile={meanwhile} own={own} around={around} onTake={onTake} />
        </Later>
      )}
    </div>
  );
};
