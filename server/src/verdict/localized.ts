/** The languages the tool speaks. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** One text per language. */
export type Localized = { readonly [L in Language]: string };

/** The names in braces that a message template asks for: `'{alpha}' | '{momentum}'` without the braces. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The template with each `{name}` replaced by its value. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
