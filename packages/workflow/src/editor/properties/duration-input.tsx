'use client';
import { Field, Input, Select } from '@nirmaan/ui';
import { useEffect, useState } from 'react';
import { inUnit, isUnit, type Unit, units } from '../duration';
import { useWords } from '../editor-context';

type Props = { label: string; hint?: string; value: number | undefined; onChange(value: number | undefined): void };

/** A time limit as a number and its unit; empty is none. */
export function DurationInput({ label, hint, value, onChange }: Props) {
  const say = useWords();
  const kept = value === undefined ? undefined : inUnit(value);
  const [unit, setUnit] = useState<Unit>(kept?.unit ?? 'days');
  const [text, setText] = useState(kept ? String(kept.count) : '');
  // A change from outside (undo) is shown in its own unit; one of ours is there already.
  useEffect(() => {
    if (value === millisecondsOf(text, unit)) return;
    const shown = value === undefined ? undefined : inUnit(value);
    setText(shown ? String(shown.count) : '');
    if (shown) setUnit(shown.unit);
  }, [value, text, unit]);
  const change = (nextText: string, nextUnit: Unit) => {
    setText(nextText);
    setUnit(nextUnit);
    const next = millisecondsOf(nextText, nextUnit);
    if (next !== value) onChange(next);
  };
  return (
    <div className="grid grid-cols-[1fr_112px] items-end gap-2">
      <Field label={label}>
        <Input
          type="number"
          min={1}
          step={1}
          inputMode="numeric"
          placeholder={say('card.noLimit')}
          value={text}
          onChange={(event) => change(event.target.value, unit)}
        />
      </Field>
      <Select
        aria-label={say('duration.unit')}
        value={unit}
        onChange={(event) => isUnit(event.target.value) && change(text, event.target.value)}
        options={Object.keys(units).map((each) => ({ value: each, label: say(`duration.units.${each}`) }))}
      />
      {hint && <p className="col-span-2 text-12 text-text-3">{hint}</p>}
    </div>
  );
}

function millisecondsOf(text: string, unit: Unit): number | undefined {
  const count = Math.round(Number(text));
  return text.trim() !== '' && Number.isFinite(count) && count > 0 ? count * units[unit] : undefined;
}
