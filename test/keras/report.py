"""Tells what the backends found, and keeps docs/equivalence.md: `report.py WORK SEED DOCS [--write]`."""
import json
import re
import sys
from pathlib import Path

from backend import NAMES
from cases import file_of, golden, refused, refused_by_tf_keras
from page import page

TITLES = {'tensorflow': 'Keras on TensorFlow', 'jax': 'Keras on JAX', 'numpy': 'Keras on NumPy', 'tf_keras': 'tf_keras'}


def main(work, seed, docs, write):
    results = [json.loads((work / f'result-{name}.json').read_text()) for name in NAMES]
    failures = refusals_that_differ(work) + [
        f'{TITLES[result["backend"]]}, {row["precision"]}, {row["group"]}, {row["quantity"]}: {row["error"]:.2e} is more than {row["tolerance"]:g}, at {row["case"]}'
        for result in results for row in result['rows'] if not row['error'] <= row['tolerance']
    ]
    text = page(results, TITLES, len(golden), len(refused))
    print(text.split('<!-- table -->')[1].strip() + '\n')
    path = docs / 'equivalence.md'
    if write and not failures:
        path.write_text(text)
    elif not path.exists() or structure(path.read_text()) != structure(text):
        failures.append('docs/equivalence.md is not what this run found; write it anew with `npm run test:keras -- --write`')
    for failure in failures:
        print(f'FAILED {failure}')
    print(f'{len(failures)} failures; seed {seed}')
    return not failures


def refusals_that_differ(work):
    """Golden cases that were converted although they cannot be, left although they could, or left for another reason."""
    failures = []
    for flavour, expected in (('keras', refused), ('tf_keras', refused_by_tf_keras)):
        findings = {Path(finding['path']).name: finding for finding in json.loads((work / f'checked-{flavour}.json').read_text())['findings'] if finding['path'].startswith('golden/')}
        for case in golden:
            finding = findings[file_of(case['id'])]
            code = finding['code'] if finding['outcome'] == 'refused' else None
            if code != expected.get(case['id']):
                failures.append(f'{flavour}: {case["id"]} is refused for {code}, expected {expected.get(case["id"])}')
    return failures


def structure(text):
    """The page without what differs from run to run and from machine to machine: measured numbers, and versions."""
    return re.sub(r'-?\d+(\.\d+)+%?', 'version', re.sub(r'-?\d\.\de[+-]\d\d', 'measured', text))


if __name__ == '__main__':
    sys.exit(not main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), '--write' in sys.argv))
