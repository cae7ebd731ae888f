const ANYWHERE = '{packages,adapters,apps,test}/**';
const NEVER = ['**/node_modules/**', '**/dist/**', '**/.types/**', '**/.artifacts/**'];
const WORKERS = `${ANYWHERE}/*.workers.test.ts`;
/** Tests that drive a Chromium: by name, or by folder. */
const BROWSER = [`${ANYWHERE}/*.browser.test.{ts,tsx}`, 'apps/zendesk-sidebar/test/**/*.test.ts'];
/** Tests that start real service processes: by name, or by folder. */
const LOCAL = [`${ANYWHERE}/*.local.test.ts`, 'test/{journeys,faults,replay}/**/*.test.ts'];

export type ProjectName = 'node' | 'workers' | 'local' | 'browser';

/** Which test file belongs to which kind: exactly one. The file name's ending wins over its folder. */
export const PROJECT_FILES: Record<ProjectName, { include: string[]; exclude: string[] }> = {
  node: { include: [`${ANYWHERE}/*.test.{ts,tsx}`], exclude: [...NEVER, WORKERS, ...BROWSER, ...LOCAL] },
  workers: { include: [WORKERS], exclude: NEVER },
  local: { include: LOCAL, exclude: [...NEVER, WORKERS, ...BROWSER] },
  browser: { include: BROWSER, exclude: NEVER },
};
