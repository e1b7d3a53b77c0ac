import { expect, test } from 'vitest';
import { calls } from '../support/names.ts';

const lasagne = 'lasagne.layers.BatchNormLayer';

/** What each call of `BN` in a text stands for, in source order. */
function checkCalls(title: string, text: string, ...expected: string[]): void {
  test(title, () => expect(calls(text, 'BN')).toEqual(expected));
}

const importBN = 'from lasagne.layers import BatchNormLayer as BN\n';

// Not Lasagne's
checkCalls('a class of the file', 'class BN(object): pass\nBN(x)', 'class 1');
checkCalls('a parameter hides the import', `${importBN}def f(BN): return BN(x)`, 'parameter 2');
checkCalls('a local class hides the import', `${importBN}def f():\n    class BN: pass\n    BN(x)`, 'class 3');
checkCalls(
  'a comprehension variable hides it',
  `${importBN}y = [BN(x) for BN in z]\nBN(x)`,
  'variable 2',
  lasagne,
);
checkCalls('a lambda parameter hides it', `${importBN}f = lambda BN: BN(x)`, 'parameter 2');
checkCalls('rebound later', `${importBN}BN(x)\nBN = 3\nBN(x)`, lasagne, 'variable 3');
checkCalls(
  'another library',
  'from tensorlayer.layers import BatchNormLayer as BN\nBN(x)',
  'tensorlayer.layers.BatchNormLayer',
);
checkCalls('bound further down in the function', `${importBN}def f():\n    BN(x)\n    BN = 3`, 'variable 4');
checkCalls('deleted', `${importBN}del BN\nBN(x)`, 'variable 2');
checkCalls('imported from nowhere', 'BN(x)', 'unbound');
checkCalls(
  'a class body is not seen from its methods',
  `class A:\n    from lasagne.layers import BatchNormLayer as BN\n    def f(self): BN(x)`,
  'unbound',
);
checkCalls(
  'assigned as a global elsewhere',
  `${importBN}def f():\n    global BN\n    BN = 3\nBN(x)`,
  `variable 4 | ${lasagne}`,
);

// Lasagne's
checkCalls('a named import', `${importBN}BN(x)`, lasagne);
checkCalls('an import after the function that uses it', `def f(): return BN(x)\n${importBN}`, lasagne);
checkCalls('in a function', `def f():\n    ${importBN}    return BN(x)`, lasagne);
checkCalls('in a method', `${importBN}class A:\n    def f(self): return BN(x)`, lasagne);
checkCalls('an alias', 'import lasagne\nBN = lasagne.layers.BatchNormLayer\nBN(x)', lasagne);
checkCalls(
  'an alias in a closure',
  'import lasagne as nn\ndef f():\n    BN = nn.layers.BatchNormLayer\n    def g(): return BN(x)',
  lasagne,
);
checkCalls(
  'an alias of an alias',
  'from lasagne import layers as L\nA = L.BatchNormLayer\nBN = A\nBN(x)',
  lasagne,
);
checkCalls('under if', `if a:\n    ${importBN}BN(x)`, lasagne);
checkCalls('in a loop', `${importBN}for i in y:\n    BN(x)`, lasagne);
checkCalls('in a decorator and a default', `${importBN}@BN(1)\ndef f(a=BN(2)): pass`, lasagne, lasagne);
checkCalls(
  'try and except',
  'try:\n    from lasagne.layers.dnn import BatchNormDNNLayer as BN\nexcept ImportError:\n    from lasagne.layers import BatchNormLayer as BN\nBN(x)',
  `lasagne.layers.dnn.BatchNormDNNLayer | ${lasagne}`,
);
checkCalls(
  'chosen under a condition',
  'import lasagne\nBN = lasagne.layers.batch_norm if a else lambda x: x\nBN(x)',
  'lasagne.layers.batch_norm | unknown',
);
checkCalls('rebound in a loop', `${importBN}for i in y:\n    BN(x)\n    BN = 3`, `${lasagne} | variable 4`);
checkCalls('branches exclude each other', `if a:\n    ${importBN}else:\n    BN = 3\n    BN(x)`, 'variable 4');
checkCalls('a call inside a call', `${importBN}BN(BN(x))`, lasagne, lasagne);
checkCalls('a parenthesized callee', `${importBN}(BN)(x)`, lasagne);
checkCalls('Python 2', `${importBN}print BN(x)\nexec "a"`, lasagne);

// Loops
checkCalls('what a round leaves behind', `for i in y:\n    BN(x)\n    ${importBN}    BN = 3`, 'variable 4');
checkCalls(
  'a round that ends early leaves more behind',
  `for i in y:\n    BN(x)\n    ${importBN}    if i: continue\n    BN = 3`,
  `${lasagne} | variable 5`,
);
