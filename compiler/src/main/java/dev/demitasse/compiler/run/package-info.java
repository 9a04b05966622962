/** Compiled filters on the way of HTTP requests, until the user ends it: for a try on the spot. */
package dev.demitasse.compiler.run;
