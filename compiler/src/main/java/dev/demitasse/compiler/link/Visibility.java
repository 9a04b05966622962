package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.Flags;
import dev.demitasse.compiler.classfile.MethodDef;

/** What the methods of a class may see (JVMS §5.4.4). */
final class Visibility {
  private final ClassPool pool;
  private final String user;

  Visibility(ClassPool pool, String user) {
    this.pool = pool;
    this.user = user;
  }

  /** May they name the class? One that stands for a class of the JDK is as public as that. */
  boolean sees(ClassDef def) {
    return def.isPublic() || samePackage(def.name(), user) || isGuest(def);
  }

  /**
   * May they use a member of this class?
   *
   * @param receiver the class of the object whose member it is; null if not known, or if there is
   *     none
   */
  boolean sees(String owner, Flags member, @Nullable String receiver) {
    if (member.isPrivate()) {
      return host(owner).equals(host(user));
    }
    return member.isPublic()
        || samePackage(owner, user)
        || member.isProtected() && pool.isSubclass(user, owner) && isOwn(receiver);
  }

  /** May they run this constructor? */
  boolean seesConstructor(MethodDef constructor) {
    ClassDef owner = pool.find(constructor.owner());
    return sees(owner.name(), constructor, null) || isGuest(owner) && !constructor.isPrivate();
  }

  private static boolean isGuest(ClassDef def) {
    return def.hasAnnotation(Names.REPLACES);
  }

  /** A class outside the package may use what is protected in its own objects only. */
  private boolean isOwn(@Nullable String receiver) {
    return receiver == null || receiver.startsWith("[") || pool.isSubclass(receiver, user);
  }

  /** The nest host, if it agrees; else the class itself. */
  private String host(String className) {
    ClassDef def = pool.find(className);
    String host = def == null ? null : def.nestHost();
    ClassDef hostDef = host == null || !samePackage(host, className) ? null : pool.find(host);
    return hostDef != null && hostDef.nestMembers().contains(className) ? host : className;
  }

  static boolean samePackage(String className, String otherClass) {
    return packageOf(className).equals(packageOf(otherClass));
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }
}
