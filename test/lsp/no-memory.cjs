// WebAssembly's memory ends where it begins, as if all the machine's were taken.
WebAssembly.Memory.prototype.grow = () => {
  throw new RangeError('no more memory');
};
