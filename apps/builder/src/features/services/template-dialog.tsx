'use client';
import { Dialog } from '@nirmaan/ui';
import { useWords } from '../shell/providers';
import { TemplateGallery } from './template-gallery';

export function TemplateDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('services.template')}
      description={say('services.template-choose')}
      size="wide"
    >
      <TemplateGallery />
    </Dialog>
  );
}
