/** One line per topic. A topic that stands here is part of `createWords` and of its types. */
export { alert } from './alert/index.ts';
export { approval } from './approval/index.ts';
export { card } from './card/index.ts';
export { checkpoint } from './checkpoint/index.ts';
export { desk } from './desk/index.ts';
export { digest } from './digest/index.ts';
export { help } from './help/index.ts';
export { install } from './install/index.ts';
export { pages } from './pages/index.ts';
export { people } from './people/index.ts';
export { refusals } from './refusals/index.ts';
export { room } from './room/index.ts';
export { sending } from './sending/index.ts';
export { task } from './task/index.ts';
export { tell } from './tell/index.ts';
export { time } from './time/index.ts';
export { writing } from './writing/index.ts';
