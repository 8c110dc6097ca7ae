'use client';
import { createContext, useContext } from 'react';
import type { Commands } from './commands';

const CommandsContext = createContext<Commands | undefined>(undefined);
export const CommandsProvider = CommandsContext.Provider;

export function useCommandsOfEditor(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('useCommandsOfEditor outside WorkflowEditor');
  return commands;
}
