import type { FieldView, Look } from '../../renderer/contract';
import { signatureOf } from '.';
import { areStrokes, BOX } from './strokes';

/** A drawing, only after it was judged to be one. */
function Drawing({ strokes, look }: { strokes: string; look: Look }) {
  if (!areStrokes(strokes)) return null;
  return (
    <svg
      className="n-drawing"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={look.messages.text('forms.signature.drawn')}
    >
      <path d={strokes} />
    </svg>
  );
}

export const signatureView: FieldView<'signature'> = {
  // Without a name to type there is no control that a label could name.
  isGroup: ({ field }) => !field.ways.includes('typed'),
  Input: ({ id, name, field, value, describedBy, issues, look }) => {
    const text = look.messages.text;
    const answer = signatureOf(value);
    const strokes = answer?.way === 'drawn' ? answer.strokes : '';
    const mayType = field.ways.includes('typed');
    const mayDraw = field.ways.includes('drawn');
    return (
      <div className="n-signature">
        {mayDraw && (
          <div className="n-pad" data-signature="" {...(!mayType && { id, tabIndex: -1 })}>
            <input type="hidden" name={`${name}.strokes`} value={strokes} />
            {strokes && (
              <div className="n-drawn" data-drawn="">
                <Drawing strokes={strokes} look={look} />
                <label className="n-choice">
                  <input type="checkbox" name={`${name}.clear`} value="yes" />
                  <span>{text('forms.signature.clear')}</span>
                </label>
              </div>
            )}
          </div>
        )}
        {mayDraw && !mayType && (
          <p className="n-small" data-without-script="">
            {text('forms.signature.needsScript')}
          </p>
        )}
        <p id={`${id}-way`} className="n-small">
          {text(mayType ? 'forms.signature.type' : 'forms.signature.draw')}
        </p>
        {mayType && (
          <input
            id={id}
            name={name}
            className="n-control n-typed-signature"
            autoComplete="name"
            dir="auto"
            defaultValue={answer?.way === 'typed' ? answer.name : ''}
            aria-describedby={[describedBy, `${id}-way`].filter(Boolean).join(' ')}
            aria-invalid={issues.length > 0 || undefined}
          />
        )}
      </div>
    );
  },
  Told: ({ value, look }) => {
    const answer = signatureOf(value);
    return answer?.way === 'drawn' ? <Drawing strokes={answer.strokes} look={look} /> : null;
  },
};
