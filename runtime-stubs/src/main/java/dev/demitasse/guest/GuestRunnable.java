package dev.demitasse.guest;

/** java.lang.Runnable. */
@Replaces("java.lang.Runnable")
interface GuestRunnable {
  void run();
}
