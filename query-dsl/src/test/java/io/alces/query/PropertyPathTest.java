package io.alces.query;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.query.Order.Address;
import io.alces.query.Order.Line;
import io.alces.query.PathElement.Accessor;
import io.alces.query.PathElement.Index;
import io.alces.query.PathElement.MapKey;
import io.alces.query.PathElement.Name;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PropertyPathTest {

    @Nested
    class MethodReference {

        static class Base<K> {
            K getId() {
                throw new AssertionError("a property is never called");
            }
        }

        static class User extends Base<Long> {
            boolean isActive() {
                throw new AssertionError("a property is never called");
            }

            String name() {
                throw new AssertionError("a property is never called");
            }

            String name(String suffix) {
                throw new AssertionError("a property is never called with " + suffix);
            }

            static String shown(User user) {
                return user.name();
            }

            @SuppressWarnings("UnusedMethod") // the method reference is its use
            private String secret() {
                throw new AssertionError("a property is never called");
            }
        }

        interface Named {
            String label();
        }

        record Tag(String label) implements Named {}

        static class Copy {
            final User user;

            Copy(User user) {
                this.user = user;
            }
        }

        @Test
        void path_recordComponent() {
            assertThat(path(Order::total).elements()).containsExactly(new Accessor(Order.class, "total"));
        }

        @Test
        void path_getterIsKeptAsWritten() {
            assertThat(path(User::isActive).elements()).containsExactly(new Accessor(User.class, "isActive"));
        }

        @Test
        void path_inheritedGenericGetterBelongsToTheModel() {
            PropertyPath<User, Long> id = path(User::getId);

            assertThat(id.elements()).containsExactly(new Accessor(User.class, "getId"));
        }

        @Test
        void path_overloadedAccessor() {
            Property<User, String> name = User::name;

            assertThat(path(name).elements()).containsExactly(new Accessor(User.class, "name"));
        }

        @Test
        void path_interfaceAccessor() {
            Property<Tag, String> label = Named::label;

            assertThat(path(label).elements()).containsExactly(new Accessor(Tag.class, "label"));
        }

        @Test
        void path_privateAccessor() {
            assertThat(path(User::secret).elements()).containsExactly(new Accessor(User.class, "secret"));
        }

        @Test
        void path_primitive() {
            PropertyPath<Order, Integer> count = path(Order::count);

            assertThat(count.elements()).containsExactly(new Accessor(Order.class, "count"));
        }

        @Test
        void path_ofOneReferenceTwiceIsEqual() {
            for (int i = 0; i < 2; i++) {
                assertThat(path(Order::total))
                        .isEqualTo(path(Order::total))
                        .hasSameHashCodeAs(path(Order::total))
                        .isNotEqualTo(path(Order::paid));
            }
        }

        @Test
        void path_lambdaIsRefused() {
            Property<User, String> lambda = user -> user.name() + "!";

            assertThatThrownBy(() -> path(lambda))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("Expected a method reference such as Order::status, found the lambda"
                            + " lambda\\$path_lambdaIsRefused\\$\\w+\\$1 in"
                            + " io\\.alces\\.query\\.PropertyPathTest\\$MethodReference");
        }

        @Test
        void path_staticMethodIsRefused() {
            assertThatThrownBy(() -> path(User::shown))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected a method reference such as Order::status, found a reference to the static"
                            + " method shown in io.alces.query.PropertyPathTest$MethodReference");
        }

        @Test
        void path_constructorIsRefused() {
            assertThatThrownBy(() -> path(Copy::new))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected a method reference such as Order::status, found a reference to a constructor"
                            + " in io.alces.query.PropertyPathTest$MethodReference");
        }

        @Test
        void path_boundReferenceIsRefused() {
            Map<String, String> names = Map.of();
            Property<String, String> bound = names::get;

            assertThatThrownBy(() -> path(bound))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected a method reference such as Order::status, found a reference to get bound to"
                            + " an object in io.alces.query.PropertyPathTest$MethodReference");
        }

        @Test
        void path_classOfTheUsersIsRefused() {
            assertThatThrownBy(() -> path(new Handwritten()))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected a method reference such as Order::status, found an object of"
                            + " io.alces.query.PropertyPathTest$Handwritten");
        }
    }

    static final class Handwritten implements Property<Order, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String get(Order order) {
            return order.orderId();
        }
    }

    @Nested
    class Steps {

        @Test
        void path_ofAPathIsThatPath() {
            PropertyPath<Order, Address> shipTo = path(Order::shipTo);

            assertThat(path(shipTo)).isSameAs(shipTo);
        }

        @Test
        void then_property() {
            PropertyPath<Order, String> city = path(Order::shipTo).then(Address::city);

            assertThat(city.elements())
                    .containsExactly(new Accessor(Order.class, "shipTo"), new Accessor(Address.class, "city"));
        }

        @Test
        void path_element() {
            PropertyPath<Order, String> sku = path(Order::lines, 0).then(Line::sku);

            assertThat(sku.elements())
                    .containsExactly(new Accessor(Order.class, "lines"), new Index(0), new Accessor(Line.class, "sku"));
        }

        @Test
        void path_key() {
            PropertyPath<Order, String> extra = path(Order::extra, "x");

            assertThat(extra.elements()).containsExactly(new Accessor(Order.class, "extra"), new MapKey("x"));
        }

        @Test
        void path_numericKeyIsNoIndex() {
            PropertyPath<Order, Line> line = path(Order::byNumber, 7);

            assertThat(line.elements()).containsExactly(new Accessor(Order.class, "byNumber"), new MapKey(7));
        }

        @Test
        void then_elementOfAnElement() {
            PropertyPath<Order, List<String>> marks = path(Order::lines, 0).then(Line::marks, 1);

            assertThat(marks).hasToString("Order.lines[0].marks[1]");
        }

        @Test
        void then_textPath() {
            assertThat(path(Order::shipTo).then(path("a.b"))).hasToString("Order.shipTo.a.b");
        }

        @Test
        void path_negativeIndexIsRefused() {
            assertThatThrownBy(() -> path(Order::lines, -1))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A list index counts from 0, found -1; DynamoDB cannot count from the end");
        }

        @Test
        void elements_isImmutable() {
            List<PathElement> elements = path(Order::total).elements();

            assertThatThrownBy(() -> elements.add(new Index(0))).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void toString_quotesKeysThatNeedIt() {
            assertThat(path(Order::extra, "a.b`c")).hasToString("Order.extra.`a.b``c`");
        }

        @Test
        void get_isRefused() {
            assertThatThrownBy(() -> PropertyPath.<String>path("a.b").get(""))
                    .isExactlyInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("a.b names a property and cannot read it; call the accessor of the item instead");
        }

        @Test
        void serialization_isRefused() throws Exception {
            try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
                assertThatThrownBy(() -> out.writeObject(path(Order::total)))
                        .isExactlyInstanceOf(NotSerializableException.class)
                        .hasMessage("io.alces.query.PropertyPath");
            }
        }
    }

    @Nested
    class Text {

        @Test
        void path_names() {
            assertThat(path("shipTo.city").elements()).containsExactly(new Name("shipTo"), new Name("city"));
        }

        @Test
        void path_indexes() {
            assertThat(path("lines[0][12].sku").elements())
                    .containsExactly(new Name("lines"), new Index(0), new Index(12), new Name("sku"));
        }

        @Test
        void path_quotedNames() {
            assertThat(path("`a.b`[0].`c``[d]`").elements())
                    .containsExactly(new Name("a.b"), new Index(0), new Name("c`[d]"));
        }

        @Test
        void path_oddNamesNeedNoQuotes() {
            assertThat(path("größe in-cm #1 :x").elements()).containsExactly(new Name("größe in-cm #1 :x"));
        }

        @Test
        void toString_isReadAgain() {
            String text = "`a.b`[0].c d.`e``f`";

            assertThat(path(text)).hasToString(text).isEqualTo(path(path(text).toString()));
        }

        @Test
        void path_empty() {
            assertMalformed("", "at character 1: expected a name, found the end");
        }

        @Test
        void path_emptyName() {
            assertMalformed("a..b", "at character 3: expected a name, found '.'");
        }

        @Test
        void path_trailingDot() {
            assertMalformed("a.", "at character 3: expected a name, found the end");
        }

        @Test
        void path_leadingIndex() {
            assertMalformed("[0]", "at character 1: expected a name, found '['");
        }

        @Test
        void path_indexWithoutDigits() {
            assertMalformed("lines[x].sku", "at character 7: expected a list index of digits, found 'x'");
        }

        @Test
        void path_negativeIndex() {
            assertMalformed("lines[-1]", "at character 7: expected a list index of digits, found '-'");
        }

        @Test
        void path_indexTooLarge() {
            assertMalformed(
                    "lines[2147483648]", "at character 7: expected a list index of at most 2147483647, found '2'");
        }

        @Test
        void path_indexNotClosed() {
            assertMalformed("lines[0", "at character 8: expected a closing bracket, found the end");
        }

        @Test
        void path_nameAfterIndexWithoutDot() {
            assertMalformed(
                    "lines[0]sku", "at character 9: expected a dot, an index such as [0] or the end, found 's'");
        }

        @Test
        void path_quoteInTheMiddle() {
            assertMalformed("a`b`", "at character 2: expected a dot, an index such as [0] or the end, found '`'");
        }

        @Test
        void path_quoteNotClosed() {
            assertMalformed("`a.b", "at character 5: expected a closing backtick, found the end");
        }

        @Test
        void path_emptyQuotes() {
            assertMalformed("a.``", "at character 4: expected a name between the backticks, found '`'");
        }

        private static void assertMalformed(String text, String problem) {
            assertThatThrownBy(() -> path(text))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The path \"" + text + "\" is malformed " + problem
                            + "; write a name that holds a dot, bracket or backtick as `a.b`");
        }
    }
}
