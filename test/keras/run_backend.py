"""Executes all converted cases on one Keras: `run_backend.py BACKEND WORK SEED` writes WORK/result-BACKEND.json."""
import json
import sys
import time
from pathlib import Path

from backend import Backend, versions
from converted import Converted
from differences import standing_differences
from measure import GROUPS


def main(name, work, seed):
    backend, rows = Backend(name), []
    converted = Converted(work, 'tf_keras' if name == 'tf_keras' else 'keras')
    backend.keras.utils.set_random_seed(seed)
    for precision in ('float32', 'float64'):
        backend.use(precision)
        double = backend.computes_double()
        if precision == 'float64' and not double['outputs']:
            break  # It is float32 again.
        for group, measure in GROUPS.items():
            if group == 'exact training' and name == 'tf_keras':
                continue
            started = time.monotonic()
            worst, cases = {}, set()
            for quantity, case, error in measure(backend, converted, seed):
                cases.add(case)
                # Not a number is worse than any number.
                if quantity not in worst or not error <= worst[quantity][0]:
                    worst[quantity] = (error, case)
            backend.clear()
            print(f'{name} {precision} {group}: {len(cases)} cases, {time.monotonic() - started:.0f} s', file=sys.stderr)
            rows += [
                {'group': group, 'quantity': quantity, 'precision': precision, 'error': error, 'case': case,
                 'cases': len(cases), 'tolerance': tolerance(group, quantity, double)}
                for quantity, (error, case) in worst.items()
            ]
    backend.use('float32')
    result = {'backend': name, 'versions': versions(name), 'double': double, 'rows': rows, 'differences': standing_differences(backend)}
    (work / f'result-{name}.json').write_text(json.dumps(result))


def tolerance(group, quantity, double):
    """1e-9 where the backend computes in double precision, else 1e-5 of the scale; 5 of what chance allows for samples."""
    if group == 'initializers':
        return 5
    return 1e-9 if all(double[part] for part in ('outputs', *rests_on(quantity))) else 1e-5


def rests_on(quantity):
    if quantity in ('moving mean', 'inv_std', 'trained here'):
        return ['averages']
    return ['initial values'] if quantity == 'before training' else ['slopes'] if 'LeakyReLU' in quantity else []


if __name__ == '__main__':
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
