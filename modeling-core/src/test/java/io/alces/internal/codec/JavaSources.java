package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles models that are to be loaded by loaders of their own. */
final class JavaSources {
    private JavaSources() {}

    /** Compiles sources, by the names of their classes, into a directory. */
    static void compile(Map<String, String> sources, Path directory, String... moreOptions) {
        List<String> options = new ArrayList<>(List.of(moreOptions));
        options.addAll(List.of("-proc:none", "-d", directory.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, options, null, units)
                        .call())
                .isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(
                    URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension),
                    Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
