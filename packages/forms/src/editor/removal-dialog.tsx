'use client';
import { Button, Dialog } from '@nirmaan/ui';
import { useCommands } from './commands';
import { useEditor } from './editor-context';
import { wordsOfUse } from './words-of-use';

/** Asks before what is named elsewhere is deleted, with the list of who names it. */
export function RemovalDialog() {
  const { messages, onGo, language } = useEditor();
  const { removal, confirmRemoval } = useCommands();
  if (!removal) return null;
  const count = removal.uses.reduce((sum, { uses }) => sum + uses.length, 0);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && confirmRemoval(false)}
      title={messages.text('formEditor.removeUsed', { count: removal.pointers.length })}
      description={messages.text('formEditor.removeUsedText', { count })}
      footer={
        <>
          <Button onClick={() => confirmRemoval(false)}>{messages.text('formEditor.keep')}</Button>
          <Button variant="danger" onClick={() => confirmRemoval(true)}>
            {messages.text('formEditor.removeAnyway')}
          </Button>
        </>
      }
    >
      {removal.uses.map(({ label, uses }) => (
        <section key={label} className="mb-3 last:mb-0">
          <h3 className="mb-1 font-strong">{label}</h3>
          <ul className="grid gap-1">
            {uses.map((use) => (
              <li key={use.path + use.kind}>
                {onGo ? (
                  <Button
                    variant="link"
                    onClick={() => {
                      confirmRemoval(false);
                      onGo(use.path);
                    }}
                  >
                    {wordsOfUse(use, messages, language)}
                  </Button>
                ) : (
                  wordsOfUse(use, messages, language)
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
