package dev.demitasse.compiler.link;

/**
 * A class annotated with {@code @Filter}.
 *
 * @param className its internal name
 * @param moduleName the annotation's value
 * @param failOpen does a failed stream go on ({@code onError = OPEN})?
 * @param isPlugin does it extend Plugin rather than HttpFilter?
 */
public record FilterDef(String className, String moduleName, boolean failOpen, boolean isPlugin) {}
