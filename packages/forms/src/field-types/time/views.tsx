import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

/**
 * One line to type into rather than `type=time`: browsers lay that out by their own language, not the page's, some readers
 * stumble over its parts, and what it cannot keep (`25:00`) is lost before anybody could say why. Here every way of writing
 * a time is understood, and what is not stays to be put right.
 */
export const timeView: FieldView<'time'> = {
  isGroup: false,
  Input: (props) => {
    const exampleId = `${props.id}-example`;
    return (
      <>
        <TextControl
          {...props}
          describedBy={[props.describedBy, exampleId].filter(Boolean).join(' ')}
          className="n-short"
        />
        <p id={exampleId} className="n-small">
          {props.look.messages.text('forms.timeExample')}
        </p>
      </>
    );
  },
};
