/**
 * Knows whether a build would do anything: whether what an earlier one read and wrote is still the
 * same, by content.
 */
package dev.demitasse.compiler.incremental;
