/** Python files that are shipped with the package: bundled as text. */
declare module '*.py' {
  const text: string;
  export default text;
}
