import { useEffect } from 'react';
import { isTyping } from '../shell/shell';

/** N opens the page of a new service; not while something is typed, nor from a menu or dialog, where letters search. */
export function useNewServiceKey(onKey: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isElsewhere =
        event.target instanceof Element && event.target.closest('[role=menu], [role=dialog]') !== null;
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isElsewhere || isTyping(event.target)) return;
      event.preventDefault();
      onKey();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onKey]);
}
