export * from './channel.ts';
export type * from './chat.ts';
export type * from './gate.ts';
