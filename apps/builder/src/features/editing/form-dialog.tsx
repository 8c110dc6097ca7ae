'use client';
import { Button, Dialog, Note } from '@nirmaan/ui';
import { type ReactNode, useId } from 'react';
import { failureText } from '../shell/failure';
import { useMessages } from '../shell/providers';

export type FormDialogProps = {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  description: string;
  /** What the button says that sends it. */
  action: string;
  /** What is filled in will do, and nothing is under way. */
  isReady: boolean;
  onSubmit(): void;
  /** Why the last attempt came to nothing. */
  error?: unknown;
  children: ReactNode;
};

/** A few questions and one button; Enter sends too. */
export function FormDialog({
  open,
  onOpenChange,
  title,
  description,
  action,
  isReady,
  onSubmit,
  error,
  children,
}: FormDialogProps) {
  const messages = useMessages();
  const form = useId();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <Button type="submit" form={form} variant="primary" disabled={!isReady}>
          {action}
        </Button>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onSubmit();
        }}
      >
        {error != null && (
          <Note tone="error" role="alert">
            {failureText(messages, error)}
          </Note>
        )}
        {children}
      </form>
    </Dialog>
  );
}
