package dev.demitasse.compiler.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;

/** What a command reads, and where it writes: results to {@code out}, messages to {@code err}. */
record Console(InputStream in, PrintStream out, PrintStream err) {
  /** One with nothing to read. */
  Console(PrintStream out, PrintStream err) {
    this(InputStream.nullInputStream(), out, err);
  }

  /** A writer over one of them, in the stream's own encoding. */
  static PrintWriter writer(PrintStream stream) {
    Writer writer =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) {
            stream.print(new String(text, offset, length));
          }

          @Override
          public void flush() {
            stream.flush();
          }

          @Override
          public void close() {
            flush(); // the stream is somebody else's
          }
        };
    return new PrintWriter(writer, true);
  }
}
