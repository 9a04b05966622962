package dev.demitasse.compiler.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProjectNameTest {
  @ParameterizedTest
  @CsvSource({
    "my-filter,     MyFilter,         org.example.myfilter",
    "request-log,   RequestLogFilter, org.example.requestlog",
    "log,           LogFilter,        org.example.log",
    "filter,        FilterFilter,     org.example.filter",
    "http-filter,   HttpFilterFilter, org.example.httpfilter",
    "int,           IntFilter,        org.example.int_",
    "a2-3b--x-,     A23bXFilter,      org.example.a23bx",
  })
  void givesNamesThatJavaTakes(String module, String className, String packageName) {
    ProjectName name = ProjectName.of(module, "org.example");

    assertThat(name.className()).isEqualTo(className);
    assertThat(name.packageName()).isEqualTo(packageName);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "My-Filter", "3d", "-a", "a_b", "../a", "a/b", "caf\u00e9"})
  void refusesWhatNoModuleIsCalled(String module) {
    assertThatThrownBy(() -> ProjectName.of(module, "org.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no module name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "org..example", "org.int", "a-b"})
  void refusesWhatNoPackageIsCalled(String group) {
    assertThatThrownBy(() -> ProjectName.of("a", group))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--group: ");
  }
}
