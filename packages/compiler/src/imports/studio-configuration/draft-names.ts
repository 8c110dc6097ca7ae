import type { StudioNode } from './studio-node';

/** Studio publishes names of states and actions so. */
export function toStateName(name: string): string {
  return name.trim().toUpperCase().replaceAll(/\s+/g, '_');
}

/** Roles are named after the service, but for those of Studio and of citizens. */
export function toRoleName(configuration: StudioNode, role: string): string {
  const name = toStateName(role);
  if (/^(STUDIO_CITIZEN|STUDIO_ADMIN|CITIZEN)$/.test(name)) return name;
  const prefix = `${toStateName(configuration.text('module'))}_${toStateName(configuration.text('service'))}_`;
  return name.startsWith(prefix) ? name : `${prefix}${name}`;
}
