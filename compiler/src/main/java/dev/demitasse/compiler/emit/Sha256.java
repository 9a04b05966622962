package dev.demitasse.compiler.emit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) in lower case hexadecimal digits. */
public final class Sha256 {
  private final MessageDigest digest;

  /** Of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of these bytes. */
  public static String of(byte[] bytes) {
    return new Sha256().add(bytes).end();
  }

  /** Appends bytes. */
  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** The digest of what was added; then it is of nothing again. */
  public String end() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
