package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that the compiler finds, each beside a line of the same shape that it takes. */
class NotCompilingTest {
    private final Path classes;

    NotCompilingTest(@TempDir Path classes) {
        this.classes = classes;
    }

    @Test
    void rightCalls_compile() {
        assertThat(errors("orders.query().where(Order::customerId).eq(\"c1\").filter(Order::total).gt(TEN).list();"
                        + "ReadTransaction.on(alces).add(orders.get(\"c1\", \"o1\"));"
                        + "orders.save(order).condition(Order::note).exists();"
                        + "Condition<Order> condition = attr(Order::note).eq(\"x\");"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.query().where(Order::customerId).eq(1);",
                "orders.query().where(Order::customerId).eq(\"c1\").filter(Order::total).gt(\"10\");",
                "orders.save(order).condition(Order::total).between(1, 2);",
                "orders.delete(\"c1\", \"o1\").condition(Order::note).in(\"x\", 1);",
                "orders.get(\"c1\", \"o1\").attributes(Order::status).execute().get().total();",
                "attr(Order::total).eq(\"x\");"
            })
    void valueOfAWrongType_doesNotCompile(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.query().where(Order::customerId).list();",
                "orders.save(order).condition(Order::note).execute();",
                "Condition<Order> condition = attr(Order::note);",
                "orders.save(order).condition(attr(Order::note));"
            })
    void unfinishedChain_doesNotCompile(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReadTransaction.on(alces).add(orders.save(order));",
                "ReadTransaction.on(alces).add(orders.delete(\"c1\", \"o1\"));",
                "ReadTransaction.on(alces).add(orders.query().where(Order::customerId));",
                "ReadTransaction.on(alces).add(orders.query().where(Order::customerId).eq(\"c1\"));",
                "ReadTransaction.on(alces).add(orders.get(\"c1\", \"o1\")).execute().get(orders.key(\"c1\", \"o1\"));"
            })
    void whatIsNoRead_inAReadTransaction_doesNotCompile(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    @Test
    void propertyOfAnotherModel_doesNotCompile() {
        assertThat(errors("orders.query().where(String::length).eq(1);")).isNotEmpty();
    }

    private List<String> errors(String statements) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        compiler.getTask(
                        new StringWriter(),
                        null,
                        diagnostics,
                        List.of(
                                "-proc:none",
                                "-implicit:none",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString()),
                        null,
                        List.of(new Source(statements)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String statements;

        Source(String statements) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.statements = statements;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return """
                    import static io.alces.query.Conditions.attr;
                    import static java.math.BigDecimal.TEN;
                    import io.alces.Alces;
                    import io.alces.Model;
                    import io.alces.query.Condition;
                    import io.alces.transaction.ReadTransaction;
                    import java.math.BigDecimal;

                    class Source {
                        enum Status { PENDING, PAID }
                        record Order(String customerId, String orderId, Status status, BigDecimal total, String note) {}

                        static void run(Alces alces, Model<Order> orders, Order order) {
                            %s
                        }
                    }
                    """.formatted(statements);
        }
    }
}
