/**
 * From the paths that a user names to a class path of the compiler:
 *
 * <pre>
 * InputPaths   = what was named: roots (sources, class files, jars), libraries, Java release
 * Input        = it opened: a ClassPath, and the Sources behind it
 * Location     = one place with class files: FolderLocation | JarLocation | SourceLocation
 * ToolLibrary  = the DSL and the guest library, from the tool's own class path
 * SourceFiles  = .java files with the folders that their packages begin in
 * JavaSources  = javac in process, from memory to memory
 * </pre>
 *
 * <p>Whatever is wrong with an input is a {@link dev.demitasse.compiler.input.InputException};
 * nothing else is thrown for it. The classes of the running JDK are never read.
 */
package dev.demitasse.compiler.input;
