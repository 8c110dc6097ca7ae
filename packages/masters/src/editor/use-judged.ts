'use client';
import { useEffect, useRef, useState } from 'react';
import type { TableJudgement } from '../check-table';
import type { Master } from '../model/master';
import { type Judge, openJudge } from './judge-in-worker';

/** Milliseconds after an edit; and from when on it is told that somebody has to wait. */
const AFTER = 120;
const LONG = 600;

export type Judged = TableJudgement & {
  /** What was judged: perhaps an edit older than what is on the screen. */
  master: Master;
  /** The newest edit is being looked at, and it takes its time. */
  isLooking: boolean;
};

/** What is wrong with a master, and what its rows say; judged again shortly after every edit, beside the page. */
export function useJudged(master: Master): Judged {
  const [judged, setJudged] = useState<Judged>({ master, issues: [], isLooking: false });
  const judge = useRef<Judge>(undefined);
  const isFirst = useRef(true);
  useEffect(() => {
    judge.current = openJudge();
    return () => judge.current?.close();
  }, []);
  useEffect(() => {
    const ask = () => {
      isFirst.current = false;
      judge.current?.ask(master, (judgement) => {
        clearTimeout(long);
        setJudged({ ...judgement, master, isLooking: false });
      });
    };
    const long = setTimeout(() => setJudged((before) => ({ ...before, isLooking: true })), LONG);
    const soon = setTimeout(ask, isFirst.current ? 0 : AFTER);
    return () => {
      clearTimeout(soon);
      clearTimeout(long);
    };
  }, [master]);
  return judged;
}
