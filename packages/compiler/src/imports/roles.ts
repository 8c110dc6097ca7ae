import type { Role } from '@nirmaan/service';
import { isSystemRole } from '@nirmaan/workflow';
import { nameOfCode } from './names';

/** A role by its code alone: DIGIT's names say who holds it. */
export function toRole(code: string): Role {
  const audience =
    code === 'CITIZEN'
      ? 'citizen'
      : isSystemRole(code)
        ? 'system'
        : /(^|_)(CEMP|CSR)$/.test(code)
          ? 'counter'
          : 'officer';
  return { code, name: nameOfCode(code), audience };
}
