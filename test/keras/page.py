"""The page docs/equivalence.md, from what the backends found."""
from measure import GROUPS

INTRODUCTION = """<!-- Written by `npm run test:keras -- --write` from what it measured. Change test/keras/page.py, not this page. -->

# Equivalence, executed

What `lasagne-to-keras` writes is run in real Keras and compared with what Lasagne computes. Every case below is a
Lasagne source that went through the built command line; the Python text that came out was executed, Lasagne's
parameters were loaded by [lasagne_weights.py](pretrained.md), and the outputs were compared.

```sh
npm run test:keras                     # everything on this page; the first time it sets up Keras from PyPI
npm run test:keras -- --seed 12345     # repeats the random configurations of a run
npm run test:keras -- --write          # writes this page anew
```

- **golden vectors**: {golden} calls of `BatchNormLayer` with inputs, outputs and running statistics that the real Lasagne computed
  on the real Theano. {converted} are converted and compared here; {refused} cannot be written as one call of
  Keras 3's layer, and the run checks that they are refused, each for the right reason.
- **random configurations**: random arguments in random spellings, other ones in every run, against a NumPy
  transcription of Lasagne's equations that is itself checked against the golden vectors.
- **several kept axes, or none**: Keras 2 takes a list of axes; for Keras 3 the refusal says what to write instead, and
  that is what is executed.
- **before training**: the output for new data from the initial values written into the code (`--initial-statistics exact`).
- **training output**, **moving mean**: while the layer trains, batch after batch.
- **trained statistics**: the output for new data once Lasagne's trained arrays are loaded.

Every number is the largest difference over all cases of its row, relative to the scale of the values. Allowed are 1e-9
where the backend really computes in double precision and 1e-5 elsewhere: Keras computes in float32 in many places even
when it is told float64, and a probe finds out where before each run. For initializers the number says how far mean,
deviation and range of 50,000 drawn values are from Lasagne's distribution, in units of what chance explains; 5 are allowed.
"""

DIFFERENCES = """
## Differences that remain

No conversion of a call can take these away, because they are in what Keras's layer does. All were measured by the same run.

| | measured | what to do |
| --- | --- | --- |
| **The running variance takes another path.** Lasagne averages `1 / sqrt(variance + epsilon)`, Keras the variance. Outputs in training, gradients and the moving mean are the same; predictions after training *in Keras* differ in scale. After 100 batches of 32 values: | at most {largest}, on average {mean} | Nothing for loaded weights. To train on exactly as before: `--exact-training`; the table shows that it does. |
| **The first variance.** With `inv_std` left out, Lasagne starts from a variance of 1 - epsilon, Keras from 1: until training has forgotten it the output is smaller by | {start} | `--initial-statistics exact` |
| **Bessel's correction in Keras 2.** On 4-D inputs tf_keras takes a fused kernel that gives the moving variance n / (n - 1) of the batch's. For n = 8 it received, of the true variance, | tf_keras {bessel}, Keras 3 {biased} | Nothing for loaded weights. |
| **float32.** Keras's NumPy backend computes the variance as E[x²] - E[x]². For data around 1000 with deviation 0.1 it found, of the true variance, | NumPy {numpy}, TensorFlow {tensorflow} | Subtract the mean of such data first. |
| **Masks.** A `Masking` layer in front makes Keras leave masked steps out of the statistics; Lasagne knows no masks. With half of the steps masked the training output moved by | {mask} | Take the mask off. |
| **Frozen layers.** `trainable = False` also makes a Keras layer use its moving averages while the model trains; in Lasagne leaving gamma and beta out of the updates does not. The training output moved by | {frozen} | Freeze `gamma` and `beta` of the layer instead. |
"""


def page(results, titles, golden, refused):
    by_name = {result['backend']: result for result in results}
    differences = {name: result['differences'] for name, result in by_name.items()}
    tensorflow = differences['tensorflow']
    values = {
        'largest': f'{tensorflow["variance"]["largest"]:.1%}',
        'mean': f'{tensorflow["variance"]["mean"]:.1%}',
        'start': number(tensorflow['start']),
        'bessel': f'{differences["tf_keras"]["bessel"]["rank 4"]:.3f}',
        'biased': f'{tensorflow["bessel"]["rank 4"]:.3f}',
        'numpy': f'{differences["numpy"]["float32"]:.2f}',
        'tensorflow': f'{tensorflow["float32"]:.2f}',
        'mask': f'{tensorflow["mask"]:.1f}',
        'frozen': f'{tensorflow["frozen"]:.1f}',
    }
    versions = [f'{titles[name]}: {", ".join(f"{package} {version}" for package, version in result["versions"].items())}' for name, result in by_name.items()]
    return '\n'.join([
        INTRODUCTION.format(golden=golden, converted=golden - refused, refused=refused),
        '<!-- table -->',
        *table(results, titles),
        '<!-- table -->',
        '',
        'Computed in double precision, when told float64: '
        + '; '.join(f'{titles[name]}: {", ".join(what for what, is_double in result["double"].items() if is_double) or "nothing"}' for name, result in by_name.items()) + '.',
        '',
        'Versions: ' + '; '.join(versions) + '.',
        DIFFERENCES.format(**values),
    ])


def number(value):
    return f'{value:.1e}'


def table(results, titles):
    """A row for every group and quantity, a column for every Keras and precision."""
    columns = [(result, precision) for result in results for precision in ('float32', 'float64') if any(row['precision'] == precision for row in result['rows'])]
    yield '| | cases | ' + ' | '.join(f'{titles[result["backend"]]}, {precision}' for result, precision in columns) + ' |'
    yield '| --- ' * (len(columns) + 2) + '|'
    for group in GROUPS:
        rows = [row for result in results for row in result['rows'] if row['group'] == group]
        for quantity in dict.fromkeys(row['quantity'] for row in rows):
            found = [
                next((row for row in result['rows'] if (row['group'], row['quantity'], row['precision']) == (group, quantity, precision)), None)
                for result, precision in columns
            ]
            cells = ['' if row is None else number(row['error']) + ('' if row['error'] <= row['tolerance'] else ' **FAILED**') for row in found]
            yield f'| {group}: {quantity} | {max(row["cases"] for row in found if row)} | ' + ' | '.join(cells) + ' |'
