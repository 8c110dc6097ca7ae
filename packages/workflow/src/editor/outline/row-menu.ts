import { localize } from '@nirmaan/lexicon';
import type { MenuItem } from '@nirmaan/ui';
import {
  ArrowDown,
  ArrowRight,
  ArrowUp,
  CopyPlus,
  DoorOpen,
  Pencil,
  Plus,
  RefreshCw,
  Trash2,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import type { WorkflowRole } from '../../editing/edit-workflow';
import type { Workflow } from '../../model/workflow';
import type { Row } from './rows';

/** Which list a row's menu shows: what can be done, where an action leads, who can do it, where a new one leads. */
export type MenuList = 'row' | 'target' | 'roles' | 'connect';

export type RowDoes = {
  rename(): void;
  /** Shows another list in the same place. */
  show(list: MenuList): void;
  addState(): void;
  addNote(): void;
  connect(to: string): void;
  target(to: string): void;
  role(code: string): void;
  step(by: -1 | 1): void;
  duplicate(): void;
  remove(): void;
  open(): void;
};

/** More states than this are not listed in a menu; the panel on the right has them all. */
const MOST = 60;

type Given = {
  workflow: Workflow;
  roles: readonly WorkflowRole[];
  language: string;
  say(key: string, params?: Record<string, string | number>): string;
  does: RowDoes;
};

export function itemsOf(row: Row, list: MenuList, { workflow, roles, language, say, does }: Given): MenuItem[] {
  const states = (isOn: (code: string) => boolean, pick: (code: string) => void, but?: string): MenuItem[] => {
    const offered = workflow.states.filter((state) => state.kind !== 'start' && state.code !== but);
    const items = offered.slice(0, MOST).map(
      (state): MenuItem => ({
        label: localize(state.name, language) || state.code,
        icon: ArrowRight,
        checked: isOn(state.code),
        onSelect: () => pick(state.code),
      }),
    );
    if (offered.length > MOST)
      items.push({ label: say('outline.more', { count: offered.length - MOST }), disabled: true, onSelect: () => {} });
    return items;
  };
  if (list === 'connect') return states(() => false, does.connect, row.kind === 'state' ? row.state.code : undefined);
  if (row.kind === 'action' && list === 'target') return states((code) => code === row.action.to, does.target);
  if (row.kind === 'action' && list === 'roles')
    return roles.map((role) => ({
      label: localize(role.name, language) || role.code,
      checked: row.action.roles.includes(role.code),
      onSelect: () => does.role(role.code),
    }));
  if (row.kind === 'branch') return [{ label: say('outline.open'), icon: DoorOpen, onSelect: does.open }];
  const ofState: MenuItem[] =
    row.kind === 'state' && row.state.kind !== 'end'
      ? [
          { label: say('menu.actionTo'), icon: Plus, onSelect: does.addState },
          { label: say('state.addAction'), icon: ArrowRight, onSelect: () => does.show('connect') },
          { label: say('menu.note'), icon: RefreshCw, onSelect: does.addNote },
          { separator: true },
        ]
      : [];
  const ofAction: MenuItem[] =
    row.kind === 'action'
      ? [
          { label: say('outline.leads'), icon: Waypoints, onSelect: () => does.show('target') },
          { label: say('action.who'), icon: UsersRound, onSelect: () => does.show('roles') },
          { separator: true },
        ]
      : [];
  return [
    { label: say('menu.rename'), icon: Pencil, onSelect: does.rename },
    ...ofState,
    ...ofAction,
    { label: say('outline.up'), icon: ArrowUp, disabled: row.place === 1, onSelect: () => does.step(-1) },
    { label: say('outline.down'), icon: ArrowDown, disabled: row.place === row.of, onSelect: () => does.step(1) },
    { label: say('menu.duplicate'), icon: CopyPlus, onSelect: does.duplicate },
    { separator: true },
    { label: say('menu.remove'), icon: Trash2, tone: 'danger', onSelect: does.remove },
  ];
}
