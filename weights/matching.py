# ---- Which array belongs to which layer --------------------------------------------------------------------------


def _by_name(values, slots):
    values = {name.replace('/', '.'): entry for name, entry in values.items()}
    if any(isinstance(entry, list) for entry in values.values()):
        values = {f'{layer}.{slot}': array for layer, arrays in values.items() if arrays
                  for slot, array in zip(_same_count(slots.get(layer, arrays), arrays, layer), arrays)}
    wanted = {f'{layer}.{slot}' for layer in slots for slot in slots[layer]}
    if wanted != set(values):
        raise WeightError(
            f'the names do not match. Only in the model: {_some(wanted - set(values))}. Only in the weights: '
            f'{_some(set(values) - wanted)}. Give the Keras layers the names of the Lasagne layers, or pass a list and order='
        )
    return {layer: {slot: (f'{layer}.{slot}', values[f'{layer}.{slot}']) for slot in slots[layer]} for layer in slots}


def _in_order(values, order, slots):
    numbered = iter(enumerate(values))
    return {layer: {slot: next(numbered) for slot in slots[layer]} for layer in order if layer in slots}


def _only_order(graph, values, slots):
    """The order of the layers in Lasagne's walk along the same graph, if the shapes leave no other."""

    def fits(layer, before):
        start = sum(len(slots[name]) for name in before if name in slots)
        return all(_fits(values[start + i], slot, slots[layer][slot]) for i, slot in enumerate(slots.get(layer, ())))

    ways = graph.walks(fits, slots)
    if len(ways) > 1:
        first, second = next((a, b) for a, b in zip(*ways) if a != b)
        raise WeightError(
            f'{first} and {second} could be exchanged and no shape would show it. Pass names=, or the layers in '
            f'the order of Lasagne\'s walk; if every layer has its inputs in the same order as in Lasagne, this is it:\n'
            f'order={list(ways[0])}'
        )
    # Where nothing fits, the walk along the graph as it stands leads to the first array that does not.
    return ways[0] if ways else graph.walks(lambda *_: True, slots)[0]


def _checked(order, slots):
    if sorted(name for name in order if name in slots) != sorted(slots):
        raise WeightError(f'order must name each layer with weights once. Missing: {_some(set(slots) - set(order))}')
    return order


def _check_count(count, slots):
    wanted = sum(map(len, slots.values()))
    statistics = sum(2 for layer in slots if 'mean' in slots[layer])
    if count == wanted - statistics != wanted:
        raise WeightError(
            f'{count} arrays for {wanted}: the running statistics are missing. The weights were saved with '
            'get_all_params(net, trainable=True); save get_all_param_values(net)'
        )
    if count != wanted:
        layers = ', '.join(f'{layer} {len(slots[layer])}' for layer in slots)
        raise WeightError(f'{count} arrays for {wanted}: {layers}')


def _same_count(slots, arrays, layer='names'):
    if len(slots) != len(arrays):
        raise WeightError(f'{layer}: {len(arrays)} arrays for {len(slots)} ({", ".join(map(str, slots))})')
    return slots


def _some(names):
    names = sorted(names)
    return ', '.join(names[:6]) + (f' and {len(names) - 6} more' if len(names) > 6 else '') if names else 'none'
