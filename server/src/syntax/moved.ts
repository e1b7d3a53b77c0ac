/** The same values further on in the text. */
export function moved<T extends object>(value: T, by: number): T {
  if (by === 0) return value;
  const copy = { ...value };
  for (const key in copy) {
    const field = copy[key];
    if (Array.isArray(field)) Reflect.set(copy, key, movedAll(field, by));
    else if (isObject(field)) Reflect.set(copy, key, moved(field, by));
    else if (typeof field === 'number' && offsets.has(key)) Reflect.set(copy, key, field + by);
  }
  return copy;
}

const movedAll = (values: readonly unknown[], by: number): readonly unknown[] =>
  values.map((value) => (isObject(value) ? moved(value, by) : value));

const offsets: ReadonlySet<string> = new Set(['start', 'end', 'open', 'close']);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
