/**
 * Drives a real Envoy for tests: its process, its configuration, its log, and both ends of the
 * connections through it as raw bytes. Texts are Latin-1 views of bytes throughout.
 */
package dev.demitasse.wasmhost.envoy;
