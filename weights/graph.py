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
        """The shape (rows, columns, channels) that was unrolled, with the channels last, into a layer's input, or None."""
        above = self.inputs[name]
        return None if not above or above[0] is None else self._unrolled(above[0])

    def _unrolled(self, name):
        layer, inputs = self.layers[name], self.inputs[name]
        shape = tuple(_flat(layer.output)[0].shape)
        if not inputs or None in inputs or len(shape) != 2 or type(layer).__name__ == 'Dense':
            return None
        if type(layer).__name__ in ('Flatten', 'Reshape') and len(layer.input.shape) > 2:
            return self._unrolled_here(layer, inputs[0])
        found = [self._unrolled(above) for above in inputs]
        if any(one != found[0] for one in found) or (found[0] and any(tuple(tensor.shape) != shape for tensor in _flat(layer.input))):
            raise WeightError(f'{name}: it mixes what was unrolled from images with channels last; set the weights behind it by hand')
        return found[0]

    def _unrolled_here(self, layer, name):
        shape, data_format = tuple(layer.input.shape)[1:], None
        while name is not None and data_format is None:
            data_format = getattr(self.layers[name], 'data_format', None)
            name = (self.inputs[name] or [None])[0]
        # With channels_first, Flatten moves the channels to the end before it unrolls.
        transposes = getattr(layer, 'data_format', None) == 'channels_first'
        if transposes and data_format == 'channels_last':
            raise WeightError(f'{layer.name}: it has data_format channels_first behind a layer with channels_last')
        if data_format == 'channels_last':
            return shape
        return (*shape[1:], shape[0]) if transposes else None


def _flat(tensors):
    return list(tensors.values()) if isinstance(tensors, dict) else list(tensors) if isinstance(tensors, (list, tuple)) else [tensors]
