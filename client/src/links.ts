/**
 * Rewrites the links of a Markdown page so that the editor's preview follows them: it refuses addresses such as
 * `file:///home/me/net.py#L3`, and reads `/net.py#L3` as a place below the first folder of the workspace.
 * @param root the address of that folder
 */
export const rooted = (markdown: string, root: string): string =>
  markdown.replace(/(?<=\]\()[a-z][\w+.-]*:[^\s()]+/g, (address) => below(root, address) ?? address);

/** The path from one address to another, upwards where it must; undefined where they have no file system in common. */
function below(root: string, address: string): string | undefined {
  const from = root.replace(/\/$/, '').split('/');
  const to = address.split('/');
  // The scheme, nothing, and the host: `file:`, ``, ``.
  if ([0, 1, 2].some((at) => from[at] !== to[at])) return undefined;
  const common = from.findIndex((part, at) => part !== to[at]);
  const shared = common === -1 ? from.length : common;
  return ['', ...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
