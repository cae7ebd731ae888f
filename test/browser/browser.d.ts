import { type Browser, type BrowserContext, type Frame } from 'playwright-core';
export type Look = {
    width?: number;
    height?: number;
};
export declare function launchBrowser(): Promise<Browser>;
/** One person at one computer. Every wait of theirs is bounded. */
export declare function newPerson(browser: Browser, look?: Look): Promise<BrowserContext>;
/** What goes wrong in a page without anybody seeing it: errors, blocked content, requests to anywhere else. */
export declare function watchProblems(context: BrowserContext): string[];
/** What axe objects to in one document, as short lines. */
export declare function axeFindings(frame: Frame): Promise<string[]>;
/** Pixels by which a document is wider than what shows it. */
export declare function overflow(frame: Frame): Promise<number>;
