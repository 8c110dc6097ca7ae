'use client';
import { type RefObject, useEffect, useState } from 'react';

const KEY = 'nirmaan.workflow.outline';
/** On less, the canvas needs the room more than the list does. */
const WIDE = 1600;

/** Is the outline open? As the author left it; else where there is room. */
export function useOutlineOpen(box: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const kept = readKept();
    setOpen(kept ?? (box.current?.clientWidth ?? 0) >= WIDE);
  }, [box]);
  const toggle = () => {
    setOpen(!isOpen);
    try {
      localStorage.setItem(KEY, String(!isOpen));
    } catch {
      // Not remembered then.
    }
  };
  return [isOpen, toggle];
}

function readKept(): boolean | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : kept === 'true';
  } catch {
    return undefined;
  }
}
