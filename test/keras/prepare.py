"""Writes the cases to convert: `prepare.py FOLDER SEED`."""
import sys
from pathlib import Path

from cases import sources

for name, files in sources(int(sys.argv[2])).items():
    folder = Path(sys.argv[1]) / name
    folder.mkdir()
    for file, text in files.items():
        (folder / file).write_text(text)
