'use client';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { wheelMeans } from './wheel';

/** How much larger one step of a wheel makes things. */
const STEP = 1.0015;

/** Lets a mouse's wheel make larger and smaller; what two fingers do is React Flow's. */
export function useWheel(wrapper: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const element = wrapper.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const isOurs = event.target instanceof Element && event.target.closest('.react-flow') !== null;
      if (!isOurs || event.ctrlKey || wheelMeans(event) !== 'zoom') return;
      event.preventDefault();
      event.stopPropagation();
      const { x, y, zoom } = flow.getViewport();
      const around = element.getBoundingClientRect();
      const [atX, atY] = [event.clientX - around.x, event.clientY - around.y];
      const lines = event.deltaMode === 0 ? 1 : 40;
      const { minZoom, maxZoom } = store.getState();
      const next = Math.min(maxZoom, Math.max(minZoom, zoom * STEP ** (-event.deltaY * lines)));
      const scale = next / zoom;
      void flow.setViewport({ x: atX - (atX - x) * scale, y: atY - (atY - y) * scale, zoom: next });
    };
    element.addEventListener('wheel', onWheel, { capture: true, passive: false });
    return () => element.removeEventListener('wheel', onWheel, { capture: true });
  }, [flow, store, wrapper]);
}
