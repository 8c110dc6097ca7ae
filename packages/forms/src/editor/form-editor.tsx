'use client';
import { useRef, useState } from 'react';
import { CommandsContext, useFormCommands } from './commands';
import { DragLayer } from './drag';
import { type Editor, EditorContext, type FormEditorProps } from './editor-context';
import { EditorKeysDialog } from './keys-dialog';
import { LeftPane } from './outline/left-pane';
import { Middle } from './page/middle';
import { Properties } from './properties';
import { RemovalDialog } from './removal-dialog';
import { SidePane } from './side-pane';
import { useEditorKeys } from './use-editor-keys';
import { usePanes } from './use-panes';
import { useSelection } from './use-selection';

/**
 * Draws a form: outline and palette, the citizen's page itself, properties of what is selected. Everything can be done
 * by keyboard; nothing needs a drag.
 */
export function FormEditor(props: FormEditorProps) {
  const { messages } = props;
  const box = useRef<HTMLDivElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const panes = usePanes(box);
  const editor: Editor = { ...props, ...useSelection(props) };
  const commands = useFormCommands(editor);
  useEditorKeys(box, editor, commands, () => setHelpOpen(true));
  return (
    <EditorContext value={editor}>
      <CommandsContext value={commands}>
        <DragLayer
          onDrop={(dragged, to) =>
            'type' in dragged ? commands.insert(dragged.type, to) : commands.move(dragged.pointers, to)
          }
        >
          <div ref={box} className="relative flex h-full min-h-0">
            <SidePane side="left" panes={panes} label={messages.text('formEditor.outline')}>
              <LeftPane />
            </SidePane>
            <Middle panes={panes} onHelp={() => setHelpOpen(true)} />
            <SidePane side="right" panes={panes} label={messages.text('formEditor.properties')}>
              <Properties />
            </SidePane>
          </div>
        </DragLayer>
        <RemovalDialog />
        <EditorKeysDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      </CommandsContext>
    </EditorContext>
  );
}
