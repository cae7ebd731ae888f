import type { FrameLocator, Locator, Page } from 'playwright-core';
/** The emulated agent page with one ticket open, and the sidebar in it, as an agent sees both. Names are English. */
export declare class SidebarPage {
    readonly page: Page;
    /** The sidebar's frame, whichever is in the page now. */
    readonly sidebar: FrameLocator;
    /** What the ticket itself shows: the customer's words, public replies, internal notes. */
    readonly conversation: Locator;
    constructor(page: Page);
    /** Opens a ticket as the agent with this name. */
    static open(page: Page, address: string, agent: string): Promise<SidebarPage>;
    signInAs(agent: string): Promise<void>;
    /** The agent's language, for the page and the app in it. */
    speak(language: string): Promise<void>;
    /** Zendesk's dark colours; the app follows. */
    darken(): Promise<void>;
    colors(): Promise<string>;
    /** Something other than the spinner is shown. */
    ready(): Promise<void>;
    button(name: string | RegExp): Locator;
    field(label: string | RegExp): Locator;
    tab(name: string): Promise<void>;
    /** The region with this title; some count what is in them. */
    part(name: string): Locator;
    /** The reference of the case that is shown. */
    reference(): Promise<string>;
    /** Registers the ticket that is open; the category is the one thing that the ticket does not tell. */
    register(category: string): Promise<string>;
    /** Chooses a template in the composer that is open, looks at the preview, and sends. Answers the text. */
    sendWithTemplate(template: string, look?: () => Promise<void>): Promise<string>;
    /** Saves the ticket in Zendesk with this status. */
    saveAs(status: string): Promise<void>;
    /** Axe has nothing to object to in the sidebar, and nothing is cut off sideways. */
    isSound(): Promise<void>;
}
