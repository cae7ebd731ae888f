export { AUSTRALIA } from './australia.ts';
export { COUNTRIES } from './countries.ts';
export { GERMANY } from './germany.ts';
export { SPAIN } from './spain.ts';
export { UNITED_STATES } from './united-states.ts';
