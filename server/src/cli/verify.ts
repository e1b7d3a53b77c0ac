export const verify = async (_: unknown): Promise<0> => 0;
