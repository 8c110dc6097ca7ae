import { type Text, textsIn } from '@nirmaan/lexicon';
import type { Field } from '../model/form';
import type { Look } from './contract';
import { plainWords } from './rich-text';

/** The texts of a field that somebody may read aloud; those of fields inside it are theirs. */
export function textsOfField(field: Field, languages: readonly string[]): Text[] {
  return textsIn('fields' in field ? { ...field, fields: [] } : field, languages);
}

/**
 * What was recorded of some texts, as the browser's own players: they need no script. One that runs plays them with a
 * button of its own beside the question, and knows by its name which words a player reads.
 */
export function Clips({ texts, look }: { texts: readonly Text[]; look: Look }) {
  const { clipOf, messages } = look;
  if (!clipOf) return null;
  const words = new Set(texts.map((text) => look.inWords(text)).filter(Boolean));
  const clips = [...words].flatMap((each) => {
    const source = clipOf(each);
    return source === undefined ? [] : [{ words: plainWords(each), source }];
  });
  if (clips.length === 0) return null;
  return (
    <details className="n-clips">
      <summary>{messages.text('forms.listen')}</summary>
      {clips.map(({ words: name, source }) => (
        // biome-ignore lint/a11y/useMediaCaption: it says what is written beside it, word for word
        <audio key={source} controls preload="none" src={source} aria-label={name} />
      ))}
    </details>
  );
}

export function FieldClips({ field, look }: { field: Field; look: Look }) {
  return look.clipOf ? <Clips texts={textsOfField(field, [look.language, look.defaultLanguage])} look={look} /> : null;
}
