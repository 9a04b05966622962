/** Makes new projects. */
package dev.demitasse.compiler.init;
