import { readFileSync } from 'node:fs';

/** The code of a language in docs/editors.md, as people copy it. */
export function snippet(language: string): string {
  const code = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(
    readFileSync('docs/editors.md', 'utf8'),
  )?.[1];
  if (code === undefined) throw new Error(`docs/editors.md has no ${language}`);
  return code;
}
