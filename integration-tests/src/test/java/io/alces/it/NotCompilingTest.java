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
                        + "Summary summary = orders.get(\"c1\", \"o1\").as(Summary.class).execute().get();"
                        + "orders.query().acrossPartitions(Order::customerId).in(\"c1\", \"c2\").limit(20).list();"
                        + "Condition<Order> condition = attr(Order::note).eq(\"x\");"
                        + "Populated<Order, Summary> summaries"
                        + " = orders.populate(List.of(order), Order::summary).consistent().execute();"
                        + "Optional<Summary> found = summaries.get(order.summary());"
                        + "List<Order> more = orders.populateAll(List.of(order), Order::related).execute().getAll(0);"
                        + "Condition<Order> same = attr(Order::summary).eq(Ref.to(Summary.class, \"s\"));"))
                .isEmpty();
    }

    @Test
    void rightUpdates_compile() {
        assertThat(errors("var update = orders.update(\"c1\", \"o1\");"
                        + "Order after = update.set(Order::status).to(Status.PAID)"
                        + ".set(path(Order::shipTo).then(Address::city)).to(\"Oslo\")"
                        + ".set(Order::total).to(current(Order::total).orElse(TEN).minus(1))"
                        + ".set(Order::note).ifAbsent(\"x\")"
                        + ".increment(Order::total).by(TEN).increment(Order::count).by(1)"
                        + ".append(Order::lines).values(\"a\", \"b\").add(Order::tags).all(List.of(\"c\"))"
                        + ".merge(Order::shipTo).with(new Address(\"Oslo\")).remove(Order::note, Order::total)"
                        + ".condition(Order::count).ge(1L).execute();"
                        + "Optional<Order> old = update.remove(\"note\").returnOld().mustExist().execute();"
                        + "Partial<Order> changed = update.set(\"shipTo.city\").to(\"Oslo\").returnUpdated().execute();"
                        + "Optional<Order> maybe = update.ifChanged().execute();"))
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
                "orders.update(\"c1\").set(Order::status).to(\"PAID\");",
                "orders.update(\"c1\").set(Order::note).to(current(Order::total));",
                "orders.update(\"c1\").set(Order::total).to(current(Order::total).plus(1).plus(1));",
                "orders.update(\"c1\").set(Order::note).ifAbsent(1);",
                "orders.update(\"c1\").increment(Order::total).by(\"1\");",
                "orders.update(\"c1\").append(Order::tags).values(\"x\");",
                "orders.update(\"c1\").append(Order::lines).values(1);",
                "orders.update(\"c1\").add(Order::lines).values(\"x\");",
                "orders.update(\"c1\").delete(Order::tags).values(1);",
                "orders.update(\"c1\").merge(Order::shipTo).with(\"Oslo\");",
                "Order after = orders.update(\"c1\").remove(Order::note).returnOld().execute();",
                "Order order2 = orders.get(\"c1\", \"o1\").as(Summary.class).execute().get();",
                "orders.save(orders.get(\"c1\", \"o1\").as(Summary.class).execute().get());",
                "orders.scan().as(Summary.class).attributes(Order::status);",
                "orders.query().acrossPartitions(Order::customerId).in(\"c1\", 2);",
                "orders.populate(List.of(order), Order::note);",
                "orders.populate(List.of(order), Order::related);",
                "orders.populateAll(List.of(order), Order::summary);",
                "orders.update(\"c1\").set(Order::summary).to(Ref.to(Address.class, \"x\"));",
                "Optional<Order> wrong = orders.populate(List.of(order), Order::summary).execute().get(0);",
                "attr(Order::total).eq(\"x\");"
            })
    void valueOfAWrongType_doesNotCompile(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.query().where(Order::customerId).list();",
                "orders.query().acrossPartitions(Order::customerId).list();",
                "orders.save(order).condition(Order::note).execute();",
                "Condition<Order> condition = attr(Order::note);",
                "orders.save(order).condition(attr(Order::note));",
                "orders.update(\"c1\").set(Order::note).execute();",
                "orders.update(\"c1\").append(Order::lines).execute();"
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
    void rightWriteTransactions_compile() {
        assertThat(errors("var creation = orders.create(order);"
                        + "var update = orders.update(\"c1\", \"o1\").remove(Order::note).reread();"
                        + "var result = WriteTransaction.on(alces).add(creation).add(update)"
                        + ".add(orders.saveChanges(order, order)).add(orders.delete(\"c1\", \"o2\"))"
                        + ".add(orders.check(\"c1\", \"o3\").that(Order::count).ge(1L))"
                        + ".addAll(List.of(orders.save(order), orders.deleteItem(order))).execute();"
                        + "Order stored = result.get(creation);"
                        + "Optional<Order> after = result.get(update);"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WriteTransaction.on(alces).add(orders.get(\"c1\", \"o1\"));",
                "WriteTransaction.on(alces).add(orders.check(\"c1\", \"o1\"));",
                "WriteTransaction.on(alces).add(orders.check(\"c1\", \"o1\").that(Order::note));",
                "WriteTransaction.on(alces).add(orders.update(\"c1\", \"o1\").set(Order::note));",
                "WriteTransaction.on(alces).add(orders.update(\"c1\", \"o1\").remove(Order::note).ifChanged());",
                "WriteTransaction.on(alces).add(orders.saveAll(List.of(order)));",
                "WriteTransaction.on(alces).add(orders.query().where(Order::customerId).eq(\"c1\"));",
                "ReadTransaction.on(alces).add(orders.check(\"c1\", \"o1\").that(Order::note).exists());",
                "orders.check(\"c1\", \"o1\").that(Order::note).exists().execute();",
                "orders.update(\"c1\", \"o1\").remove(Order::note).reread().execute();"
            })
    void whatIsNoWrite_inAWriteTransaction_doesNotCompile(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.update(\"c1\", \"o1\").remove(Order::note)",
                "orders.saveChanges(order, order)",
                "orders.delete(\"c1\", \"o1\")",
                "orders.check(\"c1\", \"o1\").that(Order::note).exists()"
            })
    void resultOfAWriteThatGivesNothing_doesNotCompile(String write) {
        String statements = "var write = " + write + "; var result = WriteTransaction.on(alces).add(write).execute();";

        assertThat(errors(statements)).isEmpty();
        assertThat(errors(statements + "Object given = result.get(write);")).isNotEmpty();
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
                    import static io.alces.query.PropertyPath.path;
                    import static io.alces.query.Updates.current;
                    import static java.math.BigDecimal.TEN;
                    import io.alces.Alces;
                    import io.alces.Model;
                    import io.alces.Partial;
                    import io.alces.Populated;
                    import io.alces.query.Condition;
                    import io.alces.reference.Ref;
                    import io.alces.transaction.ReadTransaction;
                    import io.alces.transaction.WriteTransaction;
                    import java.math.BigDecimal;
                    import java.util.List;
                    import java.util.Optional;
                    import java.util.Set;

                    class Source {
                        enum Status { PENDING, PAID }
                        record Address(String city) {}
                        record Order(String customerId, String orderId, Status status, BigDecimal total, long count,
                                String note, Address shipTo, List<String> lines, Set<String> tags,
                                Ref<Summary> summary, List<Ref<Order>> related) {}

                        record Summary(Status status) {}

                        static void run(Alces alces, Model<Order> orders, Order order) {
                            %s
                        }
                    }
                    """.formatted(statements);
        }
    }
}
