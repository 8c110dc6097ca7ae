/**
 * The design system of builder and workbench: tokens, Tailwind theme and components over Radix.
 *
 * Components know no words of their own (`UiProvider` gives them) and no data; citizen pages use `./html` instead.
 * An application imports `./styles.css` once and wraps itself into `UiProvider`.
 */
export {
  Button,
  type ButtonProps,
  type ButtonSize,
  type ButtonVariant,
  buttonClass,
  IconButton,
  type IconButtonProps,
} from './components/button';
export { CommandPalette, type CommandPaletteProps, type PaletteCommand } from './components/command-palette';
export { Dialog, type DialogProps, Drawer, type DrawerProps } from './components/dialog';
export {
  Checkbox,
  type CheckboxProps,
  Field,
  type FieldProps,
  Input,
  SegmentedControl,
  type SegmentedControlProps,
  Select,
  type SelectOption,
  type SelectProps,
  Switch,
  type SwitchProps,
  TextArea,
} from './components/inputs';
export { type KeyHelp, KeyList } from './components/key-list';
export { Avatar, Badge, Chip, Count, Kbd, RoleChip, type Tone } from './components/labels';
export {
  Menu,
  type MenuItem,
  type MenuProps,
  Popover,
  type PopoverProps,
  Tooltip,
  type TooltipProps,
} from './components/menu';
export { type UiLabels, UiProvider, type UiProviderProps, useUiLabels } from './components/provider';
export { type RoleColour, roleClasses, roleColours } from './components/role-colours';
export {
  Card,
  EmptyState,
  type EmptyStateProps,
  Note,
  Panel,
  type PanelProps,
  Progress,
  Skeleton,
} from './components/surfaces';
export { Table, TableCell, TableHead, TableRow } from './components/table';
export { Tabs, type TabsProps, tabClass } from './components/tabs';
export { type ToastMessage, useToast } from './components/toast';
export { type EditorEvents, useEditorEvents } from './components/use-editor-events';
