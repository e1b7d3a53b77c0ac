# ---- Reading what people have saved ------------------------------------------------------------------------------


def read(path, key=None):
    """The arrays of a checkpoint: a list in the order it was saved in, or a dictionary by name.

    Reads `np.savez(path, *get_all_param_values(net))`, `np.save`, pickles (also gzipped, also of Python 2) and HDF5.
    `key` chooses one entry where a file holds more than the weights. A pickle cannot run code here: only NumPy
    arrays, lists, tuples, dictionaries, numbers and texts are read from it.
    """
    with open(path, 'rb') as file:
        head = file.read(8)
        file.seek(0)
        if head.startswith(b'PK'):
            content = _read_npz(file)
        elif head.startswith(b'\x93NUMPY'):
            content = _read_npy(file)
        elif head.startswith(b'\x89HDF'):
            content = _read_hdf5(path)
        else:
            with gzip.open(file) if head.startswith(b'\x1f\x8b') else file as stream:
                content = _unpickle(stream)
    return _arrays(content if key is None else content[key], path)


def _read_npz(file):
    with zipfile.ZipFile(file) as archive:
        return {re.sub(r'\.npy$', '', name): _read_npy(archive.open(name)) for name in archive.namelist()}


def _read_npy(file):
    version = np.lib.format.read_magic(file)
    header = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    if header(file)[2].hasobject:
        return _unpickle(file)
    file.seek(0)
    return np.lib.format.read_array(file, allow_pickle=False)


def _read_hdf5(path):
    import h5py

    found = {}
    with h5py.File(path, 'r') as file:
        file.visititems(lambda name, item: found.update({name: item[()]} if isinstance(item, h5py.Dataset) else {}))
    return found


def _unpickle(file):
    # latin1 is what NumPy arrays in pickles of Python 2 ask for.
    return _ArraysOnly(file, encoding='latin1').load()


class _ArraysOnly(pickle.Unpickler):
    _numpy = {
        '_reconstruct': np.zeros(1).__reduce__()[0],
        'scalar': np.float64(0).__reduce__()[0],
        '_frombuffer': np.zeros(1).__reduce_ex__(5)[0],
        'ndarray': np.ndarray,
        'dtype': np.dtype,
    }

    def find_class(self, module, name):
        if module.split('.')[0] == 'numpy' and name in self._numpy:
            return self._numpy[name]
        if (module, name) in (('collections', 'OrderedDict'), ('_codecs', 'encode')):
            return super().find_class(module, name)
        raise WeightError(
            f'the pickle holds {module}.{name}, not arrays only. Where Lasagne runs, save the arrays: '
            'np.savez("model.npz", *lasagne.layers.get_all_param_values(net))'
        )


def _arrays(content, path):
    """The list or dictionary of arrays in what a file holds."""
    if isinstance(content, np.ndarray) and content.dtype == object:
        content = content.tolist()
    if isinstance(content, dict) and content and all(re.fullmatch(r'arr_\d+', str(name)) for name in content):
        # As text, arr_10 comes before arr_2.
        content = [content[name] for name in sorted(content, key=lambda name: int(name[4:]))]
        if len(content) == 1 and content[0].dtype == object:
            return _arrays(content[0], path)
    if _is_list(content):
        return [np.asarray(array) for array in content]
    entries = content if isinstance(content, dict) else dict(enumerate(content)) if isinstance(content, (list, tuple)) else {}
    if entries and all(_is_array(entry) for entry in entries.values()):
        return {str(name): np.asarray(array) for name, array in entries.items()}
    if isinstance(content, dict) and content and all(_is_list(entry, 0) for entry in content.values()):
        return {str(name): [np.asarray(array) for array in arrays] for name, arrays in content.items()}
    inside = [entry for entry in entries.values() if _is_list(entry) or isinstance(entry, dict)]
    if len(inside) == 1:
        return _arrays(inside[0], path)
    raise WeightError(f'{path} holds no list of arrays and no dictionary of them. Choose one of {list(entries)} with key=.')


def _is_array(value):
    return isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind in 'fiub'


def _is_list(value, least=1):
    return isinstance(value, (list, tuple)) and len(value) >= least and all(map(_is_array, value))
