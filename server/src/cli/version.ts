declare const LASAGNE_TO_KERAS_VERSION: string | undefined;

/** The version in package.json, which the build puts here. */
export const version = typeof LASAGNE_TO_KERAS_VERSION === 'string' ? LASAGNE_TO_KERAS_VERSION : 'unbuilt';
