import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** JSON as CodeMirror colours it: names, texts, numbers and words. Faults are told by `findJsonPlaces`. */
export const json = [
  StreamLanguage.define<object>({
    name: 'json',
    startState: () => ({}),
    token(stream) {
      if (stream.eatSpace()) return null;
      if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return stream.match(/^\s*:/, false) ? 'propertyName' : 'string';
      if (stream.match(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/)) return 'number';
      if (stream.match(/^(?:true|false|null)\b/)) return 'bool';
      stream.next();
      return null;
    },
  }),
  syntaxHighlighting(
    // Colours by the classes of our style sheet, so that light and dark are the page's.
    HighlightStyle.define([
      { tag: tags.propertyName, class: 'text-brand' },
      { tag: tags.string, class: 'text-ok' },
      { tag: [tags.number, tags.bool], class: 'text-info' },
    ]),
  ),
];
