'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { morph } from './morph';

type Props = {
  html: string;
  title: string;
  /** CSS pixels of the screen that is tried. */
  width: number;
  /** While true the page is left as it is: somebody writes in it. */
  isHeld: boolean;
  /** Called once for each document, before anybody can use it. */
  onDocument(document: Document): void;
  /** Called when the page, or its measures, became different. */
  onLayout(document: Document): void;
};

/** The citizen's page in a frame as high as the page itself. Same origin, so that we can listen; without scripts, so that nothing in it runs. */
export function PageFrame({ html, title, width, isHeld, onDocument, onLayout }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(html);
  const [height, setHeight] = useState(600);
  const shown = useRef(first);
  const isLoaded = useRef(false);
  const latest = useRef({ onDocument, onLayout });
  latest.current = { onDocument, onLayout };

  const layOut = useCallback(() => {
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return;
    setHeight(Math.max(480, Math.ceil(inside.body.getBoundingClientRect().height)));
    latest.current.onLayout(inside);
  }, []);

  const follow = useRef(() => {});
  follow.current = () => {
    const inside = frame.current?.contentDocument;
    // Before the first page is there, loading it will do.
    if (isHeld || !isLoaded.current || !inside || shown.current === html) return;
    shown.current = html;
    const next = new DOMParser().parseFromString(html, 'text/html');
    for (const name of ['lang', 'dir'])
      inside.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? '');
    morph(inside.body, next.body);
    layOut();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks at both
  useEffect(() => follow.current(), [html, isHeld]);

  const onLoad = () => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    isLoaded.current = true;
    latest.current.onDocument(inside);
    // The page grows and shrinks with its fonts, its answers and its width.
    new ResizeObserver(layOut).observe(inside.body);
    layOut();
    follow.current();
  };
  return (
    <iframe
      ref={frame}
      sandbox="allow-same-origin"
      title={title}
      // Keys work on the page as a whole, not on what is in it: tabbing goes past it.
      tabIndex={-1}
      srcDoc={first}
      onLoad={onLoad}
      width={width}
      height={height}
      className="block bg-white"
    />
  );
}
