package dev.demitasse.guest;

/**
 * java.lang.Record: a constructor; the compiler makes equals, hashCode and toString for those that
 * are used.
 */
@Replaces("java.lang.Record")
class GuestRecord {
  GuestRecord() {}
}
