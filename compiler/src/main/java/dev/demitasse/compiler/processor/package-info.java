/**
 * The annotation processor: plain javac makes the modules, in the run that makes the class files.
 *
 * <pre>
 * FilterProcessor         = what javac loads; it decides what this compiler allows
 * Javac                   = the running javac, if it is one and is not hidden behind a wrapper
 * CompileAfterGeneration  = once all class files are written: class files in, modules out
 * ClassOutput             = where the modules go, among the class files
 * JavacClassPath          = the class files that javac has written or reads
 * ReportInSource          = a diagnostic ⇒ a message of javac at its column
 * CheckAnnotations        = what can be told without class files
 * CheckMustUse            = what can be told from trees
 * </pre>
 *
 * <p>Only {@code FilterProcessor}, {@code CheckAnnotations} and {@code Messages} are loaded under a
 * compiler that is not javac: the others name {@code com.sun.source}. Nothing is ever thrown at the
 * compiler that runs us.
 */
package dev.demitasse.compiler.processor;
