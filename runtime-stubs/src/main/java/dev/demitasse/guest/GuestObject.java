package dev.demitasse.guest;

/** java.lang.Object: a constructor. What depends on identity does not exist in a module. */
@Replaces("java.lang.Object")
class GuestObject {
  GuestObject() {}
}
