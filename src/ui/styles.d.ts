/** A CSS module: local class names. gulp compiles it; type checks and tests see only this. */
declare module '*.module.scss' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
