import type { FieldView } from '../../renderer/contract';
import { Problems } from '../../renderer/problems';
import { axes, pointOf } from '.';

export const mapPointView: FieldView<'map-point'> = {
  isGroup: true,
  firstPart: 'latitude',
  Input: ({ id, name, pointer, field, value, issues, look }) => {
    const point = pointOf(value);
    const isMissing = issues.some((issue) => issue.path === pointer);
    const { area } = field;
    return (
      <div
        className="n-point"
        data-point=""
        data-area={area && [area.south, area.west, area.north, area.east].join(' ')}
      >
        <button type="button" className="n-button-two" hidden data-locate="">
          {look.messages.text('forms.mapPoint.locate')}
        </button>
        <div className="n-point-parts">
          {axes.map((axis, at) => {
            const partId = at === 0 ? id : `${id}.${axis}`;
            const own = issues.filter((issue) => issue.path === `${pointer}/${axis}`);
            const typed = point[axis];
            return (
              <div key={axis} className={own.length > 0 ? 'n-part n-wrong' : 'n-part'} data-path={`${pointer}/${axis}`}>
                <label htmlFor={partId} className="n-part-label">
                  {look.messages.text(`forms.mapPoint.${axis}`)}
                </label>
                <Problems id={`${partId}-error`} issues={own} look={look} />
                <input
                  id={partId}
                  name={`${name}.${axis}`}
                  className="n-control"
                  dir="ltr"
                  autoComplete="off"
                  data-axis={axis}
                  defaultValue={typed === undefined || typed === null ? '' : String(typed)}
                  aria-describedby={[own.length > 0 && `${partId}-error`, `${id}-example`].filter(Boolean).join(' ')}
                  aria-invalid={own.length > 0 || isMissing || undefined}
                />
              </div>
            );
          })}
        </div>
        <p id={`${id}-example`} className="n-small">
          {look.messages.text('forms.mapPoint.example')}
        </p>
      </div>
    );
  },
};
