import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** The arguments of a command come from anywhere: each is checked before it is used. */
export const fieldOf = (argument: unknown, key: string): unknown =>
  typeof argument === 'object' && argument !== null ? Reflect.get(argument, key) : undefined;

/** @throws ResponseError where it is not a text */
export function textOf(argument: unknown, key: string): string {
  const value = fieldOf(argument, key);
  if (typeof value === 'string') return value;
  throw invalid(`"${key}" has to be a text`);
}

/** @throws ResponseError where it is neither left out nor a list of texts */
export function textsOf(argument: unknown, key: string): readonly string[] | undefined {
  const value = fieldOf(argument, key);
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw invalid(`"${key}" has to be a list of texts`);
}

export const invalid = (message: string): ResponseError<void> =>
  new ResponseError(ErrorCodes.InvalidParams, message);
