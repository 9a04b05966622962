/** The host side of the DSL: the table of host functions and the binding of a host to a thread. */
package dev.demitasse.host;
