import type { Language, Localized } from '../../../server/src/verdict/localized.ts';

/** Gives a text a key and returns the `%key%` that package.json writes in its place. */
export type Name = (key: string, text: Localized) => string;

/** Collects the texts of package.nls.json and package.nls.zh-cn.json while the manifest is made. */
export function createNames(): {
  readonly named: Name;
  readonly texts: { readonly [L in Language]: Readonly<Record<string, string>> };
} {
  const texts: { readonly [L in Language]: Record<string, string> } = { en: {}, zh: {} };
  return {
    named: (key, { en, zh }) => {
      texts.en[key] = en;
      texts.zh[key] = zh;
      return `%${key}%`;
    },
    texts,
  };
}
