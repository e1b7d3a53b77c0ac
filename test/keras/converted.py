"""What the command line made of the cases."""
import json
import re


class Converted:
    """Converted code, by folder and file. @param flavour keras or tf_keras"""

    def __init__(self, work, flavour):
        self.folder, self.flavour = work / flavour, flavour
        findings = json.loads((work / f'checked-{flavour}.json').read_text())['findings']
        self.findings = {finding['path']: finding for finding in findings}

    def __call__(self, folder, file):
        return (self.folder / folder / file).read_text()

    def with_recipe(self, folder, file, case):
        """Converted code; where the call was refused, what the refusal says to write instead."""
        finding = self.findings[f'{folder}/{file}']
        if finding['outcome'] != 'refused':
            return self(folder, file)
        recipe = re.search(r'with the sizes of the axes: (.*?)\.( Or |$)', finding['message'])[1]
        momentum, epsilon = 1 - case['alpha'], case['epsilon']
        arguments = f'momentum={momentum}, epsilon={epsilon}, moving_variance_initializer=Constant(1 - {epsilon})'
        sizes = {f'n{axis}': size for axis, size in enumerate(case['batch_shape'])}
        return '\n'.join([
            f'from {self.flavour}.initializers import Constant',
            f'from {self.flavour}.layers import BatchNormalization, Permute, Reshape',
            'from lasagne.layers import InputLayer',
            *(f'{name} = {size}' for name, size in sizes.items()),
            f'layer = incoming = InputLayer({(None, *case["batch_shape"][1:])})',
            f'for step in [{recipe.replace("...", arguments)}]:',
            '    layer = step(layer)',
        ])
