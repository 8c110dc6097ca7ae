'use client';
import { localize } from '@nirmaan/lexicon';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fieldsIn } from '../../model/walk';
import { useCommands } from '../commands';
import { useDrag } from '../drag';
import { fieldAt, fieldPointerOf, isWithin, pageOfPointer } from '../editing/places';
import { useEditor } from '../editor-context';
import { InsertMenu } from '../insert/insert-menu';
import { answerPathOf, pointerOfAnswer, withEntries } from './answer-paths';
import { type Box, type Boxes, type Gap, gapAt, gapsOf } from './drop-places';
import { type EditedText, elementOf, startEditing, type TextPart, textAt } from './edit-text';
import { PageFrame } from './frame';
import { Overlay } from './overlay';
import type { Answers } from './use-answers';
import { useSettled } from './use-settled';
import { type PageView, pageAs, widths } from './view';

/** Room beside the page for the handle of what is selected. */
const GUTTER = 44;
/** A page is never shown smaller: its texts could not be read. */
const SMALLEST = 0.75;

export type StageHandle = {
  /** Begins to write the label of what is selected, where it stands on the page. */
  write(): void;
  /** Opens the menu of field types at the place after what is selected. */
  openInsert(): void;
};

type Props = {
  view: PageView;
  answers: Answers;
  onTried(): void;
  handle: RefObject<StageHandle | null>;
};

/** The citizen's own page, with everything drawn over it that its author works with. */
export function Stage({ view, answers, onTried, handle }: Props) {
  const editor = useEditor();
  const { form, masters, messages, selection, selected, renderPreview } = editor;
  const commands = useCommands();
  const drag = useDrag();
  const room = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [inside, setInside] = useState<Document>();
  const [boxes, setBoxes] = useState<Boxes>(new Map());
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const [hovered, setHovered] = useState<string>();
  const [inserting, setInserting] = useState<Gap>();
  const [writing, setWriting] = useState<{ pointer: string; part: TextPart; text: EditedText }>();
  const [available, setAvailable] = useState(0);
  /** What was just inserted: once it is on the page, its label is written. */
  const inserted = useRef<string>(undefined);

  const position = Math.min(pageOfPointer(selection) ?? 0, form.pages.length - 1);
  const page = form.pages[position];
  const pagePointer = `/pages/${position}`;
  const field = fieldPointerOf(selection);

  // What the page shows follows a little later: typing a label in the properties is not slowed down by it. The host's
  // function may be another one each time; what it draws from is the form and its masters.
  const draw = useRef(renderPreview);
  draw.current = renderPreview;
  const settled = useSettled(useMemo(() => ({ form, masters }), [form, masters]));
  const html = useMemo(() => {
    const shown = settled.form.pages[position];
    if (!shown) return '';
    const data = withEntries(settled.form, field, answers.data);
    const { language, showIssues } = view;
    return pageAs(draw.current({ page: shown.code, data, language, showIssues }), view);
  }, [settled, position, field, answers.data, view]);

  const zoom = view.zoom / 100;
  const fit = Math.max(SMALLEST, Math.min(1, (available - 2 * GUTTER) / widths[view.device]));
  const scale = zoom * (available > 0 ? fit : 1);

  const latest = useRef({ editor, commands, answers, page, position, writing, view, scale, boxes, onTried, handle });
  latest.current = { editor, commands, answers, page, position, writing, view, scale, boxes, onTried, handle };

  /** Where every field of the page is; what is selected though hidden is shown faintly. */
  const measure = useCallback((document: Document) => {
    const { editor: now, position: at, scale: by } = latest.current;
    const shown = new Set<string>();
    for (const each of document.querySelectorAll('[data-revealed]')) {
      each.removeAttribute('data-revealed');
      each.setAttribute('hidden', '');
    }
    const found = new Map<string, Box>();
    for (const { at: pointer } of fieldsIn(now.form)) {
      if (!isWithin(pointer, `/pages/${at}`)) continue;
      const path = answerPathOf(now.form, pointer);
      const slot = path && document.querySelector(`[data-path="${CSS.escape(path)}"]:not(.n-entry)`);
      if (!slot) continue;
      if (slot.hasAttribute('hidden') && now.selected.some((each) => isWithin(each, pointer))) {
        slot.removeAttribute('hidden');
        slot.setAttribute('data-revealed', '');
        shown.add(pointer);
      }
      const { left, top, width, height } = slot.getBoundingClientRect();
      if (width > 0 && height > 0)
        found.set(pointer, { left: left * by, top: top * by, width: width * by, height: height * by });
    }
    setBoxes(found);
    setRevealed(shown);
    if (inserted.current !== undefined && inserted.current === now.selection && found.has(inserted.current)) {
      inserted.current = undefined;
      latest.current.handle.current?.write();
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected decides what is shown of it
  useEffect(() => {
    if (inside?.body) measure(inside);
  }, [inside, measure, selected, scale, html]);

  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setAvailable(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const focusPage = () => room.current?.closest<HTMLElement>('[data-stage]')?.focus({ preventScroll: true });

  /** Writes a text where it stands. */
  const write = useCallback((pointer: string, part: TextPart, element: Element, caret?: { x: number; y: number }) => {
    const { editor: now, view: seen } = latest.current;
    const isPage = fieldPointerOf(pointer) === undefined;
    const owner = isPage ? now.form.pages[pageOfPointer(pointer) ?? -1] : fieldAt(now.form, pointer);
    if (!owner) return;
    const words =
      part in owner ? localizeExactly(Object.entries(owner).find(([key]) => key === part)?.[1], seen.language) : '';
    latest.current.writing?.text.end(false);
    setWriting({ pointer, part, text: startEditing(element, words, caret) });
  }, []);
  const finish = useCallback((isKept: boolean) => {
    const { writing: now, commands: act, view: seen } = latest.current;
    if (!now) return;
    latest.current.writing = undefined;
    const words = now.text.words();
    now.text.end(isKept);
    setWriting(undefined);
    if (!isKept) return;
    if (now.part === 'label') act.relabel(now.pointer, words, seen.language);
    else act.write(now.pointer, now.part, words, seen.language);
  }, []);

  useEffect(() => {
    handle.current = {
      write() {
        const { editor: now, position: at } = latest.current;
        if (!inside) return;
        const pointer = fieldPointerOf(now.selection);
        const path = pointer && answerPathOf(now.form, pointer);
        const slot = path ? inside.querySelector(`[data-path="${CSS.escape(path)}"]:not(.n-entry)`) : null;
        const part = slot && pointer ? (elementOf(slot, 'label') ? 'label' : 'body') : 'title';
        const element = slot ? elementOf(slot, part) : (inside.querySelector('h1') ?? undefined);
        if (element) write(slot && pointer ? pointer : `/pages/${at}`, part, element);
      },
      openInsert() {
        const { commands: act, boxes: now, position: at, editor: seen } = latest.current;
        const to = act.placeForNew();
        const gaps = gapsOf(now, `/pages/${at}`);
        const chosen = seen.selection === null ? undefined : now.get(seen.selection);
        setInserting(
          gaps.find((gap) => gap.to === to) ?? {
            to,
            ...(chosen
              ? { left: chosen.left, width: chosen.width, top: chosen.top + chosen.height }
              : emptyGap(inside, latest.current.scale)),
          },
        );
      },
    };
    return () => {
      handle.current = null;
    };
  }, [handle, inside, write]);

  const onDocument = (document: Document) => {
    setInside(document);
    addStyle(document);
    listen(document);
  };
  const listen = (document: Document) => {
    const slotAt = (target: EventTarget | null) => {
      const path = elementAt(target)?.closest('[data-path]')?.getAttribute('data-path');
      return path ? pointerOfAnswer(latest.current.editor.form, path) : undefined;
    };
    document.addEventListener('mousemove', (event) => setHovered(slotAt(event.target)));
    document.documentElement.addEventListener('mouseleave', () => setHovered(undefined));
    document.addEventListener('mousedown', (event) => {
      const target = elementAt(event.target);
      // What a click on the frame closes elsewhere hears of it.
      room.current?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      if (target?.closest('[data-editing]')) return;
      // Answers are typed where they are; everything else of the page is taken hold of.
      if (!target?.closest('input, select, textarea, option, .n-choice')) {
        event.preventDefault();
        if (latest.current.writing) finish(true);
        focusPage();
      }
    });
    document.addEventListener('click', (event) => {
      const target = elementAt(event.target);
      if (target?.closest('[data-editing]')) return;
      const { editor: now, answers: tried, page: current, position: at } = latest.current;
      const button = target?.closest('button');
      // Links of the page lead nowhere from here; buttons do what they do to the answers.
      if (button || target?.closest('a, label:not(.n-choice), summary')) event.preventDefault();
      if (button && current) {
        tried.press(document, current, button);
        if (button.name !== '_op' && button.type === 'submit') latest.current.onTried();
      }
      const pointer = slotAt(target);
      const several = event.shiftKey || event.ctrlKey || event.metaKey;
      if (pointer && several)
        now.select(
          now.selected.includes(pointer)
            ? now.selected.filter((each) => each !== pointer)
            : [...onlyFields(now.selected), pointer],
        );
      else if (pointer) now.select([pointer]);
      else if (!button) now.select([`/pages/${at}`]);
      const text = several ? undefined : textAt(target);
      if (text && !target?.closest('input, select, textarea'))
        write(pointer ?? `/pages/${at}`, text.part, text.element, { x: event.clientX, y: event.clientY });
    });
    document.addEventListener('submit', (event) => event.preventDefault());
    document.addEventListener('change', () => {
      const { page: current, answers: tried, view: seen } = latest.current;
      // Without a script nothing happens until a button is pressed.
      if (current && seen.hasScript) tried.read(document, current);
    });
    document.addEventListener('focusout', (event) => {
      if (elementAt(event.target)?.hasAttribute('data-editing')) finish(true);
    });
    document.addEventListener('keydown', (event) => {
      const target = elementAt(event.target);
      if (target?.closest('[data-editing]')) {
        if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
          event.preventDefault();
          finish(event.key !== 'Escape');
          focusPage();
        }
        event.stopPropagation();
        return;
      }
      if (event.key === 'Escape') focusPage();
    });
  };

  const gapsShown = useMemo(() => {
    const near = [hovered, field].filter((pointer) => pointer !== undefined);
    const all = gapsOf(boxes, pagePointer);
    const places = new Set(
      near.flatMap((pointer) => [pointer, pointer.replace(/\d+$/, (last) => String(Number(last) + 1))]),
    );
    return all.filter((gap) => places.has(gap.to));
  }, [boxes, pagePointer, hovered, field]);

  useEffect(
    () =>
      drag.addTarget((x, y, dragged) => {
        const area = paper.current?.getBoundingClientRect();
        const scroller = room.current?.closest('[data-drag-scroll]')?.getBoundingClientRect();
        if (!area || !scroller || x < scroller.left || x > scroller.right || y < scroller.top || y > scroller.bottom)
          return undefined;
        const { boxes: now, position: at, editor: seen } = latest.current;
        const carried = 'pointers' in dragged ? dragged.pointers : [];
        const found = gapAt(now, `/pages/${at}`, y - area.top, carried);
        const gap =
          found ?? (seen.form.pages[at] && { to: `/pages/${at}/fields/0`, left: 24, top: 120, width: area.width - 48 });
        return gap && { ...gap, left: area.left + gap.left, top: area.top + gap.top };
      }),
    [drag],
  );

  useEffect(() => {
    const box = selection === null ? undefined : boxes.get(selection);
    const scroller = room.current?.closest('[data-drag-scroll]');
    const area = paper.current?.getBoundingClientRect();
    if (!box || !scroller || !area || drag.dragged) return;
    const seen = scroller.getBoundingClientRect();
    const top = area.top + box.top - seen.top;
    if (top < 48) scroller.scrollBy({ top: top - 60 });
    else if (top + box.height > seen.height - 24)
      scroller.scrollBy({ top: Math.min(top - 60, top + box.height - seen.height + 48) });
  }, [selection, boxes, drag.dragged]);

  if (!page) return <p className="p-8 text-center text-text-2">{messages.text('formEditor.empty')}</p>;
  return (
    <div ref={room} className="min-w-fit">
      <div
        ref={paper}
        className="relative mx-auto shadow-float"
        style={{ width: widths[view.device] * (available > 0 ? fit : 1) }}
        dir="ltr"
      >
        <div
          className="origin-top-left"
          style={{
            width: widths[view.device] / zoom,
            transform: `scale(${scale})`,
            marginBottom: marginBelow(inside, scale),
          }}
        >
          <PageFrame
            html={html}
            title={messages.text('formEditor.preview')}
            width={Math.round(widths[view.device] / zoom)}
            isHeld={writing !== undefined}
            onDocument={onDocument}
            onLayout={measure}
          />
        </div>
        <Overlay
          boxes={boxes}
          gaps={inserting ? [] : gapsShown}
          revealed={revealed}
          hovered={hovered}
          isWriting={writing !== undefined}
          onInsert={setInserting}
        />
        {inserting && (
          <div className="absolute z-10" style={{ left: inserting.left, top: inserting.top, width: inserting.width }}>
            <div className="h-px bg-brand" />
            <div dir={messages.direction} className="flex justify-center pt-3">
              <InsertMenu
                onClose={() => {
                  setInserting(undefined);
                  focusPage();
                }}
                onChoose={(type) => {
                  setInserting(undefined);
                  inserted.current = commands.insert(type, inserting.to);
                  focusPage();
                }}
              />
            </div>
          </div>
        )}
      </div>
      <p role="status" className="sr-only">
        {field !== undefined && announced(form, field, view.language)}
      </p>
    </div>
  );
}

/** What is selected, for those who do not see its frame. */
function announced(form: Parameters<typeof fieldAt>[0], pointer: string, language: string): string {
  const field = fieldAt(form, pointer);
  return field ? localize(field.label, language) || field.code : '';
}

/** The words in this language only: another language's words are not what is written. */
function localizeExactly(text: unknown, language: string): string {
  const words =
    text !== null && typeof text === 'object' ? Object.entries(text).find(([key]) => key === language)?.[1] : '';
  return typeof words === 'string' ? words : '';
}

const onlyFields = (pointers: readonly string[]) => pointers.filter((each) => fieldPointerOf(each) !== undefined);

/** Nodes of the frame belong to another realm: `instanceof` would say no. */
const elementAt = (target: EventTarget | null): Element | null => {
  const node = target as Node | null;
  return node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
};

/** A scaled element keeps the room it had: what is too much of it is taken away below. */
const marginBelow = (inside: Document | undefined, scale: number) =>
  inside?.body ? (scale - 1) * Math.max(480, Math.ceil(inside.body.getBoundingClientRect().height)) : 0;

/** Where the menu stands on a page without fields: below its title. */
function emptyGap(inside: Document | undefined, scale: number) {
  const title = inside?.querySelector('h1')?.getBoundingClientRect();
  return title
    ? { left: title.left * scale, top: (title.bottom + 16) * scale, width: title.width * scale }
    : { left: 24, top: 120, width: 300 };
}

/** As a sheet made by script: a style element would need the permission of the page's policy. */
function addStyle(inside: Document): void {
  const Sheet = inside.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(PAGE_STYLE);
  inside.adoptedStyleSheets = [...inside.adoptedStyleSheets, sheet];
}

/** Only seen by authors: what is written, what is hidden, what can be clicked. */
const PAGE_STYLE = `
  [data-editing] { background: #E6F1F8; box-shadow: 0 0 0 3px #E6F1F8; outline: none; caret-color: #C84C0E; color: #17222B; min-width: 2ch; display: inline-block; }
  [data-editing][data-long] { white-space: pre-wrap; display: block; }
  [data-revealed] { opacity: 0.55; }
  .n-label, .n-hint, .n-guidance, h1 { cursor: text; }
  html, body { overflow: hidden; min-height: 0 !important; height: auto; }
`;
