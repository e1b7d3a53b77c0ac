import { test } from 'vitest';
import { checkFile } from './check.ts';

const check = (before: string, after: string, notebook = false): void =>
  checkFile(before, after, { remove: ['BN', 'bn'], notebook });

test('names among others', () => {
  check('from l import A, BN, C\n', 'from l import A, C\n');
  check('from l import BN, C\n', 'from l import C\n');
  check('from l import A, BN\n', 'from l import A\n');
  check('from l import BN, A, bn\n', 'from l import A\n');
  check('from l import A, BN, bn, C\n', 'from l import A, C\n');
  check('from l import A, X as BN\n', 'from l import A\n');
  check('import a, BN\n', 'import a\n');
  check('from l import (A, BN)\n', 'from l import (A)\n');
});

test('over several lines', () => {
  check('from l import (\n    A,\n    BN,\n    C)\n', 'from l import (\n    A,\n    C)\n');
  check('from l import (\n    A,\n    BN,\n)\n', 'from l import (\n    A,\n)\n');
  check('from l import A, \\\n    BN, C\n', 'from l import A, \\\n    C\n');
  check('from l import BN, \\\n    C\n', 'from l import C\n');
  check('from l import A, \\\n    BN\n', 'from l import A\n');
});

test('comments stay', () => {
  check(
    'from l import (\n    A,  # a\n    BN,  # b\n    C,  # c\n)\n',
    'from l import (\n    A,  # a\n    # b\n    C,  # c\n)\n',
  );
  check('from l import (\n    A,  # a\n    BN  # b\n)\n', 'from l import (\n    A,  # a\n      # b\n)\n');
  check('from l import (\n    BN,  # b\n    C)\n', 'from l import (\n    # b\n    C)\n');
  check(
    'from l import (\n    A  # a\n    , BN  # b\n    , C)\n',
    'from l import (\n    A  # a\n    ,   # b\n     C)\n',
  );
  check('import a\nfrom l import BN  # b\nimport c\n', 'import a\n# b\nimport c\n');
  check('import a\nfrom l import (BN,  # b\n    bn)  # c\nimport c\n', 'import a\n# b\n# c\nimport c\n');
});

test('whole statements', () => {
  check('import a\nfrom l import BN\nimport c\n', 'import a\nimport c\n');
  check('import a\nfrom l import BN, bn\n', 'import a\n');
  check('import a\nfrom l import BN', 'import a');
  check('import a\nfrom l import BN\nfrom m import bn', 'import a\n');
  check('from l import BN\n', '');
  check('\uFEFFfrom l import BN\nimport a\n', '\uFEFFimport a\n');
  check('from l import (\n    BN\n)\nx = 1\n', 'x = 1\n');
});

test('on a line with others', () => {
  check('import a; from l import BN; import c\n', 'import a; import c\n');
  check('from l import BN; import c\n', 'import c\n');
  check('import a; from l import BN\n', 'import a\n');
  check('import a; from l import BN;\n', 'import a;\n');
  check('from l import BN; from m import bn\nx = 1\n', 'x = 1\n');
  check('import a; from l import BN; from m import bn; import d\n', 'import a; import d\n');
  check(
    'import a; from l import (BN,  # b\n    bn); import c\n',
    'import a; from l import (BN,  # b\n    bn); import c\n',
  );
});

test('the only statement of a body', () => {
  check('def f():\n    from l import BN\n', 'def f():\n    pass\n');
  check(
    'def f():\n    from l import BN  # b\n    from m import bn\nx = 1\n',
    'def f():\n    pass  # b\nx = 1\n',
  );
  check('if x: from l import BN\nelse: y\n', 'if x: pass\nelse: y\n');
  check('if x: from l import BN; from m import bn\n', 'if x: pass\n');
  check('def f():\n    from l import BN\n    return 1\n', 'def f():\n    return 1\n');
  check('def f():\n    from l import (\n        BN,  # b\n    )\n', 'def f():\n    # b\n    pass\n');
});

test('cells keep their borders', () => {
  check('# %% 1\nfrom l import BN\n# %% 2\nx = 1\n', '# %% 1\n# %% 2\nx = 1\n', true);
});
