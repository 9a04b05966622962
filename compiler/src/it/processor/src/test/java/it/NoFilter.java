package it;

/** Maven gives the processor to the compilation of the tests, too. */
final class NoFilter {}
