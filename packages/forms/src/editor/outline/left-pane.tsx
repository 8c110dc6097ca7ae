'use client';
import { SegmentedControl } from '@nirmaan/ui';
import { useState } from 'react';
import { useEditor } from '../editor-context';
import { Palette } from '../insert/palette';
import { FormsList } from './forms-list';
import { Tree } from './tree';

type View = 'outline' | 'add';

/** The left pane: the form as a tree with the other forms below, or the palette. */
export function LeftPane() {
  const { messages } = useEditor();
  const [view, setView] = useState<View>('outline');
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-11 shrink-0 items-center border-b border-line px-3">
        <SegmentedControl<View>
          label={messages.text('formEditor.leftPane')}
          value={view}
          onChange={setView}
          className="w-full *:flex-1 *:justify-center"
          options={[
            { value: 'outline', label: messages.text('formEditor.outline') },
            { value: 'add', label: messages.text('formEditor.add') },
          ]}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-auto" data-drag-scroll="">
        {view === 'outline' ? (
          <>
            <Tree />
            <FormsList />
          </>
        ) : (
          <Palette />
        )}
      </div>
    </div>
  );
}
