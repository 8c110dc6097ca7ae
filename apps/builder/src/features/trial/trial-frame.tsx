'use client';
import { useEffect, useRef } from 'react';

export type FrameAsk = { path: '_as' | '_fill'; values: Record<string, string>; key: number };

/**
 * Pages of a trial, served by the runtime. What is asked of it is posted by a form whose answer the frame shows: the session
 * stays the runtime's, and nothing of it is seen here.
 */
export function TrialFrame({
  name,
  title,
  base,
  ask,
  className,
}: {
  name: string;
  title: string;
  /** `https://runtime.example/try/<id>` */
  base: string;
  ask: FrameAsk | undefined;
  className?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<number>(undefined);
  useEffect(() => {
    if (!ask || sent.current === ask.key) return;
    sent.current = ask.key;
    form.current?.submit();
  }, [ask]);
  return (
    <>
      <form ref={form} method="post" action={`${base}/${ask?.path ?? '_as'}`} target={name} hidden>
        {Object.entries(ask?.values ?? {}).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} readOnly />
        ))}
      </form>
      <iframe name={name} title={title} className={className} />
    </>
  );
}
