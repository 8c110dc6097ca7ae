/** One colour for one role, the same on every canvas, chip and timeline. */
export type RoleColour = 'citizen' | 'counter' | 'verifier' | 'inspector' | 'approver' | 'system';

const officerColours = ['verifier', 'inspector', 'approver'] as const;

/**
 * The colour of each role of a service by its code. Citizens, counter staff and the system have their own;
 * officers take the others in the order in which the service lists them.
 */
export function roleColours(
  roles: readonly { code: string; audience: 'citizen' | 'officer' | 'counter' | 'system' }[],
): Map<string, RoleColour> {
  const officers = roles.filter((role) => role.audience === 'officer').map((role) => role.code);
  return new Map(
    roles.map(({ code, audience }) => [
      code,
      audience === 'officer'
        ? (officerColours[officers.indexOf(code) % officerColours.length] ?? 'verifier')
        : audience,
    ]),
  );
}

/** Background and text of a role's colour. */
export const roleClasses: Record<RoleColour, string> = {
  citizen: 'bg-citizen-soft text-citizen',
  counter: 'bg-counter-soft text-counter',
  verifier: 'bg-verifier-soft text-verifier',
  inspector: 'bg-inspector-soft text-inspector',
  approver: 'bg-approver-soft text-approver',
  system: 'bg-system-soft text-system',
};
