import type { SeedTicket } from '@recourse/host-emulators';
import { type World } from '../world.ts';
import { type Look } from './browser.ts';
import { SidebarPage } from './sidebar-page.ts';
export type Person = 'agent' | 'manager' | 'compliance' | 'sales';
export type Stage = {
    world: World;
    /** Opens the ticket whose subject holds this text, in a browser of that person's own. */
    open(subject: string, person?: Person, look?: Look): Promise<SidebarPage>;
    close(): Promise<void>;
};
/** The real service under workerd, the emulated Zendesk, and real browsers in front of them: one per test file. */
export declare function startStage(tickets?: SeedTicket[]): Promise<Stage>;
