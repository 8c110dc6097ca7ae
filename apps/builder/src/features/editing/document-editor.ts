import { canonicalJson, type Issue, type JsonValue } from '@nirmaan/lexicon';

/** Immer's patch. */
export type Patch = { op: 'add' | 'remove' | 'replace'; path: (string | number)[]; value?: JsonValue };
/** One edit with what takes it back. Undo and redo are edits like others, told apart by `kind`. */
export type Change = { kind: 'change' | 'undo' | 'redo'; label: string; patches: Patch[]; inverse: Patch[] };

export type SaveAnswer<Document> = { revision: number } | { conflict: { document: Document; revision: number } };

export type EditorState<Document> = {
  document: Document;
  /** What the server has; edits not yet saved come on top. */
  revision: number;
  /** `failed`: the server did not answer; saving is tried again. `conflict`: somebody else changed the same place. */
  status: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  undo: Change | undefined;
  redo: Change | undefined;
  /** Only in a conflict: the document as it is stored now. */
  theirs: { document: Document; revision: number } | undefined;
};

export type EditorPorts<Document> = {
  produce(
    document: Document,
    recipe: (draft: Document) => void,
  ): { document: Document; patches: Patch[]; inverse: Patch[] };
  /** Throws on patches that do not fit. */
  apply(document: Document, patches: readonly Patch[]): Document;
  /** Problems with the shape of a document; one with problems could not be stored, so the edit is not made. */
  check(document: Document): Issue[];
  save(baseRevision: number, changes: Change[]): Promise<SaveAnswer<Document>>;
  /** Calls back later; gives what cancels it. */
  schedule(run: () => void, milliseconds: number): () => void;
  now(): number;
  /** Keeps what is not saved where a closed page does not lose it. */
  keep(changes: readonly Change[], baseRevision: number): void;
  /** Told when an edit was not made. */
  onRefused(issues: Issue[]): void;
};

export type DocumentEditor<Document> = {
  getState(): EditorState<Document>;
  subscribe(listener: () => void): () => void;
  /** Makes an edit at once and saves it soon; false when it was refused or changed nothing. */
  edit(label: string, recipe: (draft: Document) => void): boolean;
  undo(): void;
  redo(): void;
  /** Saves now; resolves when everything is stored, failed or in conflict. */
  flush(): Promise<void>;
  /** Ends a conflict: the stored document, without the own edits. */
  takeTheirs(): void;
};

const SAVE_AFTER = 600;
const RETRY_AFTER = 4000;
/** Keystrokes in the same place within this time are one edit. */
const SAME_EDIT_WITHIN = 1200;

/**
 * A document that is edited here and stored elsewhere: every edit is applied at once, kept as patches, and saved in the
 * background on top of the revision it was made from. When the stored document moved meanwhile, own edits are put on
 * top of it if they touch none of the same places; else the author decides.
 */
export function createDocumentEditor<Document>(
  opened: { document: Document; revision: number; history: readonly Change[]; kept?: readonly Change[] },
  ports: EditorPorts<Document>,
): DocumentEditor<Document> {
  const listeners = new Set<() => void>();
  const stacks = stacksOf(opened.history);
  let pending: Change[] = [];
  let inFlight: Change[] = [];
  let lastEdit = { at: Number.NEGATIVE_INFINITY, change: undefined as Change | undefined };
  let cancelTimer = () => {};
  let state: EditorState<Document> = {
    document: opened.document,
    revision: opened.revision,
    status: 'saved',
    undo: stacks.undo.at(-1),
    redo: stacks.redo.at(-1),
    theirs: undefined,
  };

  function set(next: Partial<EditorState<Document>>) {
    state = { ...state, ...next, undo: stacks.undo.at(-1), redo: stacks.redo.at(-1) };
    for (const listener of listeners) listener();
  }
  function keep() {
    ports.keep([...inFlight, ...pending], state.revision);
  }
  function saveSoon(milliseconds: number) {
    cancelTimer();
    cancelTimer = ports.schedule(() => void flush(), milliseconds);
  }

  function commit(change: Change, document: Document) {
    const mergeable = mergedInto(lastEdit.change, change, ports.now() - lastEdit.at);
    if (mergeable && pending.at(-1) === lastEdit.change) {
      mergeable.patches = change.patches;
      lastEdit.at = ports.now();
    } else {
      pending.push(change);
      if (change.kind === 'change') {
        stacks.undo.push(change);
        stacks.redo.length = 0;
      }
      lastEdit = { at: ports.now(), change };
    }
    set({ document, status: state.status === 'conflict' ? 'conflict' : 'unsaved' });
    keep();
    if (state.status !== 'conflict') saveSoon(SAVE_AFTER);
  }

  /** Patches that fit and leave a document that can be stored; undefined else. */
  function tryApply(document: Document, patches: readonly Patch[]): Document | undefined {
    try {
      const next = ports.apply(document, patches);
      return ports.check(next).length === 0 ? next : undefined;
    } catch {
      return undefined;
    }
  }

  /** `changes` on top of another document, when they touch nothing that became different: done and undone, it is itself again. */
  function rebase(document: Document, changes: readonly Change[]): Document | undefined {
    let next = document;
    for (const change of changes) {
      const applied = tryApply(next, change.patches);
      if (applied === undefined) return undefined;
      next = applied;
    }
    try {
      const back = changes.toReversed().reduce((after, change) => ports.apply(after, change.inverse), next);
      return canonicalJson(back as JsonValue) === canonicalJson(document as JsonValue) ? next : undefined;
    } catch {
      return undefined;
    }
  }

  async function flush(): Promise<void> {
    cancelTimer();
    if (inFlight.length > 0 || pending.length === 0 || state.status === 'conflict') return;
    inFlight = pending;
    pending = [];
    set({ status: 'saving' });
    let answer: SaveAnswer<Document>;
    try {
      answer = await ports.save(state.revision, inFlight);
    } catch {
      pending = [...inFlight, ...pending];
      inFlight = [];
      set({ status: 'failed' });
      saveSoon(RETRY_AFTER);
      return;
    }
    const sent = inFlight;
    inFlight = [];
    if ('revision' in answer) {
      set({ revision: answer.revision, status: pending.length > 0 ? 'unsaved' : 'saved' });
      keep();
      if (pending.length > 0) saveSoon(SAVE_AFTER);
      return;
    }
    pending = [...sent, ...pending];
    const document = rebase(answer.conflict.document, pending);
    if (document === undefined) {
      set({ status: 'conflict', theirs: answer.conflict });
      keep();
      return;
    }
    // What was undoable before may lie under somebody else's edits now.
    stacks.undo.splice(0, stacks.undo.length, ...pending.filter((change) => change.kind === 'change'));
    stacks.redo.length = 0;
    set({ document, revision: answer.conflict.revision, status: 'unsaved' });
    return flush();
  }

  const editor: DocumentEditor<Document> = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(label, recipe) {
      const { document, patches, inverse } = ports.produce(state.document, recipe);
      if (patches.length === 0) return false;
      const issues = ports.check(document);
      if (issues.length > 0) {
        ports.onRefused(issues);
        return false;
      }
      commit({ kind: 'change', label, patches, inverse }, document);
      return true;
    },
    undo: () => step('undo', stacks.undo, stacks.redo),
    redo: () => step('redo', stacks.redo, stacks.undo),
    flush,
    takeTheirs() {
      if (!state.theirs) return;
      pending = [];
      stacks.undo.length = 0;
      stacks.redo.length = 0;
      set({ ...state.theirs, status: 'saved', theirs: undefined });
      keep();
    },
  };

  function step(kind: 'undo' | 'redo', from: Change[], to: Change[]) {
    const change = from.at(-1);
    if (!change) return;
    const [patches, inverse] = kind === 'undo' ? [change.inverse, change.patches] : [change.patches, change.inverse];
    const document = tryApply(state.document, patches);
    from.pop();
    if (document === undefined) return set({});
    to.push(change);
    commit({ kind, label: change.label, patches, inverse }, document);
  }

  if (opened.kept && opened.kept.length > 0) {
    const document = rebase(opened.document, opened.kept);
    pending = [...opened.kept];
    if (document === undefined)
      set({ status: 'conflict', theirs: { document: opened.document, revision: opened.revision } });
    else {
      stacks.undo.push(...pending.filter((change) => change.kind === 'change'));
      set({ document, status: 'unsaved' });
      saveSoon(SAVE_AFTER);
    }
  }
  return editor;
}

/** What can be undone and redone after these changes. */
export function stacksOf(history: readonly Change[]): { undo: Change[]; redo: Change[] } {
  const undo: Change[] = [];
  const redo: Change[] = [];
  for (const change of history) {
    if (change.kind === 'change') {
      undo.push(change);
      redo.length = 0;
    } else {
      // An undo's patches are the inverse of what it took back; on the stacks lies the change itself.
      const [from, to] = change.kind === 'undo' ? [undo, redo] : [redo, undo];
      const moved = from.pop();
      if (moved) to.push(moved);
    }
  }
  return { undo, redo };
}

/** The earlier edit when the later one only goes on typing in the same places. */
function mergedInto(before: Change | undefined, after: Change, elapsed: number): Change | undefined {
  if (before?.kind !== 'change' || after.kind !== 'change' || elapsed > SAME_EDIT_WITHIN) return undefined;
  const same =
    before.label === after.label &&
    before.patches.length === after.patches.length &&
    before.patches.every((patch, position) => {
      const other = after.patches[position];
      return patch.op === 'replace' && other?.op === 'replace' && patch.path.join('/') === other.path.join('/');
    });
  return same ? before : undefined;
}
