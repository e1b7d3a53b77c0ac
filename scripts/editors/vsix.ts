import { resolve } from 'node:path';

/** The packaged extension, as `npm run package` leaves it. */
export const vsix = resolve('dist', 'lasagne-to-keras.vsix');

/** The folder it is made from. */
export const stage = resolve('node_modules', '.cache', 'lasagne-to-keras', 'vsix');
