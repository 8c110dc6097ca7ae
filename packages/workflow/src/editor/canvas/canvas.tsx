'use client';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WorkflowLayout } from '../../model/workflow';
import { Crumbs } from '../blocks/crumbs';
import { useCommandsOfEditor } from '../commands-context';
import { CompareLegend } from '../compare/legend';
import { useCompareLight } from '../compare/use-compare-light';
import { useEditor, useWords } from '../editor-context';
import { lightOf } from '../graph/light';
import { PlayLegend } from '../play/legend';
import { usePlayedCase } from '../play/use-played-case';
import { selectedOf } from '../selection';
import { useMultiSelection } from '../use-multi-selection';
import type { Places } from '../use-places';
import { useViewOptions } from '../use-view-options';
import { useBoxSelect } from './box-select';
import { CanvasMenu, type MenuPlace } from './context-menu';
import { FarMap } from './far-map';
import { LookProvider, useLookOfEditor } from './look';
import { Minimap } from './minimap';
import { Scene } from './scene';
import { Toolbar, type ToolbarProps } from './toolbar';
import { useCanvasKeys } from './use-canvas-keys';
import { useDrawing } from './use-drawing';
import { useFit } from './use-fit';
import { useGraph } from './use-graph';
import { useBoxes, useRoutes } from './use-routes';
import { useTool } from './use-tool';
import { useView } from './use-view';
import { useVisible } from './use-visible';
import { useWheel } from './use-wheel';
import { Zoom } from './zoom';

/** Of so many the best way takes long enough to be told. */
const MANY_LINES = 500;

type Props = { places: WorkflowLayout; lanes: Places['lanes'] } & Pick<ToolbarProps, 'isOutlineOpen' | 'toggleOutline'>;

/** The workflow itself. Whatever can be done here by a pointer is also in toolbar, outline and properties, and has a key. */
export function Canvas({ places, lanes, ...outline }: Props) {
  const { workflow, selection, trail } = useEditor();
  const say = useWords();
  const commands = useCommandsOfEditor();
  const several = useMultiSelection();
  const view = useViewOptions();
  const wrapper = useRef<HTMLDivElement>(null);
  const played = usePlayedCase();
  const compared = useCompareLight();
  const canEdit = !played && !compared;
  const selected = useMemo(() => selectedOf(selection, workflow), [selection, workflow]);
  const light = useMemo(
    () => played?.light ?? compared ?? lightOf(workflow, selected, trail),
    [played, compared, workflow, selected, trail],
  );
  const graph = useGraph(light);
  const boxes = useBoxes(places);
  const visible = useVisible(workflow.states.length);
  const settled = useRoutes(boxes, graph.lines, visible.area);
  const { routes, isBusy } = settled;
  const { fit, fitSelection, fitNext } = useFit(boxes, routes, isBusy);
  useView(boxes, played?.here ?? selected);
  const isPlaying = played !== undefined;
  // Bar and panel of a played case take room: the picture is fitted into what is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when playing begins
  useEffect(() => {
    if (isPlaying) fitNext();
  }, [isPlaying]);
  const hasLanes = lanes !== undefined;
  const hadLanes = useRef(hasLanes);
  useEffect(() => {
    if (hadLanes.current !== hasLanes) fitNext();
    hadLanes.current = hasLanes;
  });
  useWheel(wrapper);
  const tool = useTool();
  const look = useLookOfEditor((pointer, isMore) => {
    if (isMore && canEdit) several.toggle(pointer);
    else several.select([pointer]);
  }, view.colours);

  const [menu, setMenu] = useState<MenuPlace>();
  const drawing = useDrawing({ canEdit, isFixed: lanes !== undefined, openMenu: setMenu });
  const box = useBoxSelect(canEdit, (dragged, isMore) => drawing.selectIn(dragged, { boxes, routes, isMore }));
  const onKeyDown = useCanvasKeys({ canEdit, fit, fitSelection, setTool: tool.set });
  const arrange = () => {
    fitNext();
    void commands.arrange();
  };
  const latest = useRef({ box, visible, drawing, boxes, several });
  latest.current = { box, visible, drawing, boxes, several };
  const onGround = useCallback((event: MouseEvent) => {
    const { box, visible, drawing, boxes, several } = latest.current;
    if (box.wasDragged()) return;
    if (visible.detail === 'map') drawing.lookAt(event, boxes);
    else if (!event.shiftKey) several.clear();
  }, []);
  const isMapShown = view.minimap ?? true;
  return (
    <LookProvider value={look}>
      {played ? (
        <PlayLegend />
      ) : compared ? (
        <CompareLegend />
      ) : (
        <Toolbar {...outline} tool={tool} onArrange={arrange} />
      )}
      <Crumbs />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is inside has names and keys of its own */}
      <div
        ref={wrapper}
        data-canvas
        tabIndex={-1}
        className={`group/canvas absolute inset-0 outline-none ${visible.isFar ? 'is-far' : ''}`}
        onKeyDown={onKeyDown}
        onPointerDownCapture={box.onPointerDownCapture}
        onDoubleClick={drawing.onDoubleClick}
        onContextMenu={drawing.onContextMenu}
      >
        <Scene
          graph={graph}
          places={places}
          lanes={lanes}
          boxes={boxes}
          settled={settled}
          visible={visible}
          drawing={drawing}
          played={played}
          canEdit={canEdit}
          isHand={tool.current === 'hand'}
          onGround={onGround}
        />
        {visible.detail === 'map' && <FarMap nodes={graph.nodes} boxes={boxes} routes={routes} />}
        {box.element}
        {isBusy && graph.lines.length > MANY_LINES && (
          <p
            role="status"
            className="pointer-events-none absolute inset-x-0 top-16 mx-auto w-fit rounded bg-raised px-3 py-1 text-12 text-text-2 shadow-float"
          >
            {say('lines.busy')}
          </p>
        )}
      </div>
      {isMapShown && workflow.states.length > 0 && (
        <Minimap nodes={graph.nodes} boxes={boxes} hide={() => view.set({ minimap: false })} />
      )}
      <Zoom onFit={fit} isMapShown={isMapShown} showMap={() => view.set({ minimap: true })} />
      {canEdit && (
        <CanvasMenu
          place={menu}
          close={() => setMenu(undefined)}
          fit={fit}
          arrange={arrange}
          isFixed={lanes !== undefined}
        />
      )}
    </LookProvider>
  );
}
