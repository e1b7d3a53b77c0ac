# ---- Which layer has its inputs from which -----------------------------------------------------------------------


class _Graph:
    """The layers of a Functional or Sequential model, and where each has its inputs from, in their order."""

    def __init__(self, model):
        layers = list(getattr(model, 'operations', model.layers))
        self.layers = {layer.name: layer for layer in layers}
        try:
            makers = {id(tensor): layer.name for layer in layers for tensor in _flat(layer.output)}
            makers.update({id(tensor): None for tensor in model.inputs})
            self.inputs = {layer.name: [makers[id(tensor)] for tensor in _flat(layer.input)] for layer in layers}
            self.outputs = [makers[id(tensor)] for tensor in model.outputs]
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise WeightError(
                'the model is not a built Functional or Sequential one, or calls a layer twice: its layers cannot be '
                'followed. Use batch_norm and convolution layer by layer'
            ) from error

    def walks(self, fits, counted):
        """Up to two orders of the layers in `counted` in which Lasagne may have walked: each layer after its inputs,
        one input with all that is behind it after the other. `fits(layer, before)` tells whether a layer may come next."""
        known = {}

        def to_layer(layer, done):
            if (layer, done) not in known:
                ways = along(self.inputs[layer], done)
                known[layer, done] = {
                    way + (layer,) * (layer in counted): after | {layer}
                    for way, after in ways.items() if fits(layer, after)
                }
            return known[layer, done]

        def along(inputs, done):
            ahead = [layer for layer in dict.fromkeys(inputs) if layer is not None and layer not in done]
            if not ahead:
                return {(): done}
            # All ways end with the same layers done: what comes later does not depend on which way was taken.
            ways = {}
            for layer in ahead:
                for way, after in to_layer(layer, done).items():
                    for rest, end in along(ahead, after).items():
                        ways[way + rest] = end
                        if len(ways) == 2:
                            return ways
            return ways

        for layer in self.layers:
            to_layer(layer, frozenset())  # From the inputs on, so that deep networks need no deep recursion.
        return list(along(self.outputs, frozenset()))

    def flattened(self, name):
        """The shape (rows, columns, channels) that a Flatten above has unrolled with the channels last, or None."""
        while len(self.inputs[name]) == 1 and self.inputs[name][0] is not None:
            name = self.inputs[name][0]
            layer = self.layers[name]
            if type(layer).__name__ == 'Flatten':
                return self._unrolled(layer, name)
            if _flat(layer.input) == [] or layer.input.shape != layer.output.shape or type(layer).__name__ == 'Dense':
                return None
        return None

    def _unrolled(self, flatten, name):
        shape = tuple(flatten.input.shape)[1:]
        data_format = None
        while len(shape) > 1 and data_format is None and self.inputs[name] and self.inputs[name][0] is not None:
            name = self.inputs[name][0]
            data_format = getattr(self.layers[name], 'data_format', None)
        # With channels_first, Flatten moves the channels to the end before it unrolls.
        transposes = flatten.data_format == 'channels_first' and len(shape) > 1
        if data_format == 'channels_last':
            if transposes:
                raise WeightError(f'{flatten.name}: it has data_format channels_first behind a layer with channels_last')
            return shape
        return (*shape[1:], shape[0]) if transposes else None



def _flat(tensors):
    return list(tensors.values()) if isinstance(tensors, dict) else list(tensors) if isinstance(tensors, (list, tuple)) else [tensors]
