import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Somebody who types at random, always the same for the same seed. */
export interface Typist {
  /** The next edit of a document as an editor sends it; positions never split a character. */
  readonly next: (document: TextDocument) => TextDocumentContentChangeEvent;
}

const pieces = [
  ...'abn(),.=#\'"\n \t:[]0',
  '😀',
  '\r\n',
  'BatchNormLayer(net)',
  'net = BatchNormLayer(net, alpha=0.05, gamma=None)\n',
  'from lasagne.layers import BatchNormLayer, batch_norm\n',
  'import lasagne as nn\n',
  'batch_norm(nn.layers.DenseLayer(net, 10))',
  'def build(net):\n    ',
  '# lasagne-to-keras: ignore\n',
  '"""',
  'print "x"\n',
  'BN = BatchNormLayer\n',
  ', axes=(0, 1)',
];

/** The longest a document gets before the typist mostly deletes. */
const longest = 600;

export function typist(seed: number): Typist {
  let state = seed;
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return {
    next: (document) => {
      const text = document.getText();
      const start = border(text, random(text.length + 1));
      const removes = text.length > longest ? 60 : random(3) === 0 ? 12 : 0;
      const end = border(text, Math.min(text.length, start + random(removes + 1)));
      const inserted = text.length > longest ? '' : (pieces[random(pieces.length)] ?? '');
      return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: inserted };
    },
  };
}

/** The nearest offset before one that is between characters, as editors count them. */
function border(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const isInside = (unit >= 0xdc00 && unit <= 0xdfff) || (text[offset] === '\n' && text[offset - 1] === '\r');
  return isInside ? offset - 1 : offset;
}
