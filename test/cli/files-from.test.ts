import { asking, checkCommand, ready } from './command.ts';

const found = (path: string): RegExp => new RegExp(`^${path}:2:7: ready [^\n]*\n$`);
const files = { 'a.py': ready, 'b.py': asking, 'c.txt': ready, 'old/d.py': ready };

// Line ends or NULs, from a file or from standard input
checkCommand('check -q --files-from list', { ...files, list: '' }, { exit: 0, out: '' });
checkCommand('check -q --files-from list', { ...files, list: 'a.py\n' }, { exit: 1, out: found('a.py') });
checkCommand(
  'check -q --files-from list',
  { ...files, list: 'c.txt\r\na.py' },
  { exit: 1, out: found('a.py') },
);
checkCommand('check -q --files-from -', files, { exit: 1, out: found('a.py') }, { stdin: 'a.py\0c.txt\0' });
checkCommand(
  'check -q --files-from -',
  { 'a\nb.py': ready },
  { exit: 1, out: /^a\nb\.py:2:7: / },
  { stdin: 'a\nb.py\0' },
);
checkCommand(
  'check -q --files-from - b.py',
  files,
  { exit: 1, out: /^b\.py:.*\n(?:.*\n)*a\.py:/ },
  { stdin: 'a.py' },
);

// What is listed is a search's result: settings have a say in it
checkCommand('check -q --files-from - --exclude old/', files, { exit: 0, out: '' }, { stdin: 'old/d.py' });
checkCommand('check -q old/d.py --exclude old/', files, { exit: 1, out: found('old/d.py') });
checkCommand('check -q --force-exclude old/d.py a.py --exclude old/', files, { exit: 1, out: found('a.py') });
checkCommand(
  'check -q --files-from -',
  { ...files, 'pyproject.toml': '[tool.lasagne-to-keras]\nexclude = ["*.py"]' },
  { exit: 0, out: '' },
  { stdin: 'a.py\nold/d.py' },
);
checkCommand('check -q --files-from -', files, { exit: 1, out: found('old/d.py') }, { stdin: 'old' });

// A name of the project's own is followed as in a search through folders
const project = { 'setup.py': '', 'common.py': 'from lasagne.layers import BatchNormLayer as BN\n' };
const aliased = { 'net.py': 'from common import BN\nnet = BN(net)\n' };
checkCommand(
  'check -q --files-from -',
  { ...project, ...aliased },
  { exit: 1, out: found('net\\.py') },
  { stdin: 'net.py' },
);

// What cannot be read is named, and the rest is looked at
checkCommand('check --files-from none', files, { exit: 2, out: '', err: /^error: none: / });
checkCommand(
  'check -q --files-from -',
  files,
  { exit: 2, out: found('a.py'), err: /gone\.py/ },
  { stdin: 'gone.py\na.py' },
);
checkCommand('check --files-from - -', files, { exit: 2, err: /cannot be combined/ });
checkCommand('check --files-from list -', { ...files, list: 'a.py' }, { exit: 2, err: /cannot be combined/ });

// Conversion
checkCommand(
  'convert --output-dir new --files-from -',
  files,
  {
    exit: 0,
    files: {
      'new/old/d.py': ready.replace(
        /.*\n.*/,
        'from keras.layers import BatchNormalization\nnet = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)',
      ),
    },
  },
  { stdin: 'old/d.py' },
);
