// Run by tsx, as `npm run size` does; the table is there.
export { sizeLimits as default } from './build/budgets.ts';
