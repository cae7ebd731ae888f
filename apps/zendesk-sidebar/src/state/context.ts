import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from './app.ts';
import type { Case } from './screen.ts';

export const AppContext = createContext<App | null>(null);
export const CaseContext = createContext<Case | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp needs an AppContext.Provider above it');
  return app;
}

/** The case that is open. Only below the registered screen. */
export function useCase(): Case {
  const open = useContext(CaseContext);
  if (!open) throw new Error('useCase needs a CaseContext.Provider above it');
  return open;
}
