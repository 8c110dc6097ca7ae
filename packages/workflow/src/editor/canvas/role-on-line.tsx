'use client';
import { RoleChip } from '@nirmaan/ui';
import { useLook } from './look';

/** Who can do it, as a chip in the role's colour. */
export function RoleOnLine({ role }: { role: string }) {
  const look = useLook();
  const colour = look.colourOf(role);
  const name = look.role(role);
  if (!colour)
    return (
      <span
        title={name}
        className="inline-flex h-5 max-w-34 items-center truncate rounded-pill border border-line-3 bg-surface px-[7px] text-12 text-text-2"
      >
        {name}
      </span>
    );
  return (
    <RoleChip colour={colour} title={name} className="max-w-34">
      <span className="truncate">{name}</span>
    </RoleChip>
  );
}
