/** Where the documentation is published. Links to it are made here and nowhere else. */
export const documentation = 'https://lasagne-to-keras.github.io/';

/** The page of a code. */
export const pageOf = (code: string): string => `${documentation}codes/${code}`;
