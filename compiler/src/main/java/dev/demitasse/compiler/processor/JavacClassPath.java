package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.input.Location;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.NoSuchFileException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The class files that javac has written, or reads. */
record JavacClassPath(Filer filer, Elements elements) implements Location {
  private static final String SUFFIX = ".class";

  /** A class is in a module of which javac does not show the files. */
  static final class HiddenModule extends RuntimeException {
    private static final long serialVersionUID = 1;

    HiddenModule(ModuleElement module) {
      super("the module " + module);
    }
  }

  @Override
  public @Nullable byte[] find(String internalName) throws IOException {
    int slash = internalName.lastIndexOf('/');
    String inPackage = internalName.substring(0, Math.max(slash, 0)).replace('/', '.');
    String simpleName = internalName.substring(slash + 1);
    byte[] found = find(StandardLocation.CLASS_OUTPUT, inPackage, simpleName);
    found = found == null ? find(StandardLocation.CLASS_PATH, inPackage, simpleName) : found;
    return found == null ? findInModules(inPackage, simpleName) : found;
  }

  private @Nullable byte[] find(StandardLocation location, String inPackage, String simpleName)
      throws IOException {
    try (InputStream bytes =
        filer.getResource(location, inPackage, simpleName + SUFFIX).openInputStream()) {
      return bytes.readAllBytes();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return null;
    } catch (IllegalArgumentException e) {
      return null; // a damaged class file may ask for any name
    }
  }

  /** A Filer does not look on the module path. */
  private @Nullable byte[] findInModules(String inPackage, String simpleName) throws IOException {
    PackageElement found = elements.getPackageElement(inPackage);
    ModuleElement module = found == null ? null : elements.getModuleOf(found);
    if (module == null || module.isUnnamed()) {
      return null;
    }
    int dollar = simpleName.indexOf('$', 1);
    String outermost = dollar < 0 ? simpleName : simpleName.substring(0, dollar);
    TypeElement type = elements.getTypeElement(module, inPackage + "." + outermost);
    if (type == null) {
      return null;
    }
    String url = file(type, module).toUri().toString();
    String beside = url.substring(0, url.lastIndexOf('/') + 1);
    try (InputStream bytes = new URL(beside + simpleName + SUFFIX).openStream()) {
      return bytes.readAllBytes();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return null;
    }
  }

  private FileObject file(TypeElement type, ModuleElement module) {
    try {
      // Since Java 18.
      return (FileObject)
          Elements.class.getMethod("getFileObjectOf", Element.class).invoke(elements, type);
    } catch (ReflectiveOperationException e) {
      throw new HiddenModule(module);
    }
  }
}
