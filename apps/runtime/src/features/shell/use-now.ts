'use client';
import { useEffect, useState } from 'react';
import { clock } from './clock';

/** The time, once a minute and when the clock is moved: times in words grow old. */
export function useNow(): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const tell = () => setNow(clock.now());
    tell();
    const timer = setInterval(tell, 60_000);
    const leave = clock.onMoved(tell);
    return () => {
      clearInterval(timer);
      leave();
    };
  }, []);
  return now;
}
