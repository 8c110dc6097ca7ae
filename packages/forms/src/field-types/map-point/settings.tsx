'use client';
import { Checkbox } from '@nirmaan/ui';
import { MapPin } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';

const SIDES = { south: 90, north: 90, west: 180, east: 180 } as const;
const sides = Object.keys(SIDES) as (keyof typeof SIDES)[];
/** The whole earth: from there an author narrows. */
const EVERYWHERE = { south: -90, north: 90, west: -180, east: 180 };

function MapPointSettings({ field, change }: SettingsProps<'map-point'>) {
  const { messages } = useEditor();
  const { area } = field;
  return (
    <>
      <Checkbox
        label={messages.text('formEditor.mapPoint.area')}
        checked={area !== undefined}
        onChange={(event) => change({ area: event.target.checked ? EVERYWHERE : undefined })}
      />
      {area && (
        <div className="grid grid-cols-2 gap-3">
          {sides.map((side) => (
            <NumberInput
              key={side}
              label={messages.text(`formEditor.mapPoint.${side}`)}
              value={area[side]}
              min={-SIDES[side]}
              max={SIDES[side]}
              hasDecimals
              otherwise={EVERYWHERE[side]}
              onChange={(degrees = EVERYWHERE[side]) => change({ area: { ...area, [side]: degrees } })}
            />
          ))}
        </div>
      )}
    </>
  );
}

export const mapPointAuthoring: FieldAuthoring<'map-point'> = {
  icon: MapPin,
  group: 'places',
  Settings: MapPointSettings,
};
