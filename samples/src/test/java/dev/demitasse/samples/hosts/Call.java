package dev.demitasse.samples.hosts;

/**
 * A request and where it goes.
 *
 * @param connection a number; one that is not open, or not any more, is opened
 */
record Call(int connection, Request request) {}
