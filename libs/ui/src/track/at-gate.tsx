import type { CSSProperties } from 'react';
import { STAGE_WORDS, type TrackShape } from './track-model.ts';

export interface AtGateProps {
  shape: TrackShape;
  /** Of the gate that ends the stage, from 0. */
  index: number;
  /** Beside "Ready": "2 exceptions". */
  ready: string | null;
  className?: string | undefined;
  style?: CSSProperties;
}

/** Beside a gate's mark what stands there: the system, how far it may be, the next gate, the passage. */
export const AtGate = ({ shape, index, ready, className, style }: AtGateProps) => {
  const passage = STAGE_WORDS[index]?.passage;
  const isReady = shape.built === index + 1;
  const isMost = shape.maybe === index + 1 && !isReady;
  const isNext = shape.built === index;
  if (!isReady && !isMost && !isNext && passage === undefined) return null;
  return (
    <p className={className} style={style}>
      {isReady ? (
        <span aria-hidden="true">
          <b>Ready</b> {ready}
        </span>
      ) : null}
      {isNext ? <b>next gate</b> : null}
      {isMost ? <span aria-hidden="true">at most</span> : null}
      {passage === undefined ? null : <i>{passage}</i>}
    </p>
  );
};
