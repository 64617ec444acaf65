import { useEffect, useState } from 'react';

/** A value once it has stayed the same for so long: sliders ask when they rest, not at every step. */
export const useSettled = <Value>(value: Value, milliseconds: number): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const clock = setTimeout(() => {
      setSettled(value);
    }, milliseconds);
    return () => {
      clearTimeout(clock);
    };
  }, [value, milliseconds]);
  return settled;
};
