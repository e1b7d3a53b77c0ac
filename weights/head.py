import gzip
import pickle
import re
import zipfile

import numpy as np


class WeightError(ValueError):
    """The weights do not fit. The message names the layer and the array."""
