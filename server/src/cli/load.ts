/** What takes a while to load, each part when it is needed: it is no part of the small bundles that are started. */
export const loadProgram = () => import('./program.ts');

export const loadWork = () => import('./work.ts');
