'use client';
import { useEffect, useState } from 'react';

/** Milliseconds without another change before what depends on it is drawn again. */
const SETTLES_AFTER = 80;

/** The value as it was when it last stayed the same for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
