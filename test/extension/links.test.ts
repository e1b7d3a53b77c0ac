import { expect, test } from 'vitest';
import { rooted } from '../../client/src/links.ts';

const checkLink = (address: string, expected: string, root = 'file:///home/me/nets'): void =>
  test(address, () => {
    expect(rooted(`- [line 3](${address}) \`a\``, root)).toBe(`- [line 3](${expected}) \`a\``);
  });

checkLink('https://keras.io/api#x', 'https://keras.io/api#x');
checkLink('net.py#L3', 'net.py#L3');
checkLink('file:///home/me/nets/a%20b/net.py#L3', '/a%20b/net.py#L3');
checkLink('file:///home/me/other/net.py#L3', '/../other/net.py#L3');
checkLink('file:///home/me/netscape/net.py#L3', '/../netscape/net.py#L3');
checkLink('vscode-vfs://github/me/nets/net.py#L3', '/net.py#L3', 'vscode-vfs://github/me/nets/');
checkLink(
  'vscode-vfs://azure/me/nets/net.py#L3',
  'vscode-vfs://azure/me/nets/net.py#L3',
  'vscode-vfs://github/me/nets',
);
