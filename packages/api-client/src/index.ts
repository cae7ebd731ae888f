export * from './client.ts';
export * from './connections.ts';
export * from './desk.ts';
export * from './schemas.ts';
export * from './simulations.ts';
