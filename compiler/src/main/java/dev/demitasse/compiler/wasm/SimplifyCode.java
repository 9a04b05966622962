package dev.demitasse.compiler.wasm;

/** Small rewrites of flat code, repeated until none applies. */
final class SimplifyCode {
  private SimplifyCode() {}

  /** The simplified code. */
  static Code run(Code code) {
    return code;
  }
}
