package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.alces.error.InvalidItemException;
import io.alces.internal.wire.UnfinishedItem;
import io.alces.internal.wire.WireItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The writer of bytes writes what that of attribute values does, and nothing where that one refuses. */
class WireItemWriterTest {
    private static final SdkBytes BYTES = SdkBytes.fromUtf8String("bytes");

    /** Writes what the calls say. */
    private record Calls(Consumer<ItemWriter> calls) implements ItemCodec<String> {
        @Override
        public void encode(String item, ItemWriter writer) {
            calls.accept(writer);
        }

        @Override
        public String decode(ItemReader reader) {
            throw new UnsupportedOperationException();
        }
    }

    private static @Nullable WireItem wire(Consumer<ItemWriter> calls) {
        WireItemWriter writer = new WireItemWriter(0);
        return writer.tryWrite(new Calls(calls), "") ? writer.item() : null;
    }

    private static UnfinishedItem begun(Consumer<ItemWriter> calls, Set<String> names) {
        WireItemWriter writer = WireItemWriter.without(names, 0);
        assertThat(writer.tryWrite(new Calls(calls), "")).isTrue();
        return writer.unfinished();
    }

    private static Map<String, AttributeValue> map(Consumer<ItemWriter> calls) {
        MapItemWriter writer = new MapItemWriter("Item");
        calls.accept(writer);
        return writer.item();
    }

    private static Named<Consumer<ItemWriter>> writing(String name, Consumer<ItemWriter> calls) {
        return named(name, calls);
    }

    private static void nested(ItemWriter writer, int levels) {
        for (int level = 0; level < levels; level++) {
            if (level % 2 == 0) {
                writer.attribute("l");
                writer.beginList();
            } else {
                writer.beginMap();
            }
        }
        for (int level = levels - 1; level >= 0; level--) {
            if (level % 2 == 0) {
                writer.endList();
            } else {
                writer.endMap();
            }
        }
    }

    private static void value(ItemWriter writer, AttributeValue value) {
        writer.name("v");
        writer.value(value);
    }

    static Stream<Named<Consumer<ItemWriter>>> storable() {
        return Stream.of(
                writing("nothing", writer -> {}),
                writing("numbers", writer -> {
                    writer.attribute("a");
                    writer.number(Long.MIN_VALUE);
                    writer.attribute("b");
                    writer.number(-0.5);
                    writer.attribute("c");
                    writer.number(new BigDecimal("1.50"));
                    writer.attribute("d");
                    writer.number("007");
                }),
                writing("empty sets, which are left out", writer -> {
                    writer.attribute("a");
                    writer.textSet(List.of());
                    writer.attribute("b");
                    writer.bool(true);
                    writer.attribute("c");
                    writer.numberSet(List.of());
                    writer.attribute("d");
                    writer.binarySet(List.of());
                }),
                writing("sets with the same twice", writer -> {
                    writer.attribute("a");
                    writer.textSet(List.of("x", "y", "x"));
                    writer.attribute("b");
                    writer.numberSet(List.of("1", "1.0", "2"));
                    writer.attribute("c");
                    writer.binarySet(List.of(BYTES, BYTES));
                }),
                writing("the same name in maps that follow each other", writer -> {
                    writer.attribute("l");
                    writer.beginList();
                    for (int i = 0; i < 2; i++) {
                        writer.beginMap();
                        writer.name("a");
                        writer.nul();
                        writer.endMap();
                    }
                    writer.endList();
                    writer.name("a");
                    writer.nul();
                }),
                writing("31 levels", writer -> nested(writer, 31)),
                writing(
                        "values of converters",
                        writer -> value(
                                writer,
                                AttributeValue.fromM(Map.of(
                                        "l",
                                        AttributeValue.fromL(List.of(
                                                AttributeValue.fromNul(true),
                                                AttributeValue.fromB(BYTES),
                                                AttributeValue.fromN("1e2"),
                                                AttributeValue.fromSs(List.of("a")),
                                                AttributeValue.fromBs(List.of(BYTES)),
                                                AttributeValue.fromNs(List.of("3")),
                                                AttributeValue.fromBool(false))))))),
                writing("text beyond ASCII", writer -> {
                    writer.name("\u00e9\"\n");
                    writer.text("\uD83D\uDE00 \\");
                }));
    }

    static Stream<Named<Consumer<ItemWriter>>> unstorable() {
        return Stream.of(
                writing("empty name", writer -> writer.name("")),
                writing("one name twice", writer -> {
                    writer.name("a");
                    writer.nul();
                    writer.name("a");
                    writer.nul();
                }),
                writing("one name twice in a map, around another", writer -> {
                    writer.attribute("m");
                    writer.beginMap();
                    writer.name("a");
                    writer.beginMap();
                    writer.name("a");
                    writer.nul();
                    writer.endMap();
                    writer.name("a");
                    writer.nul();
                }),
                writing("half of a pair in text", writer -> {
                    writer.attribute("a");
                    writer.text("\uD83D");
                }),
                writing("half of a pair in a name", writer -> {
                    writer.name("\uDE00");
                    writer.nul();
                }),
                writing("half of a pair in a set", writer -> {
                    writer.attribute("a");
                    writer.textSet(List.of("\uDE00"));
                }),
                writing("NaN", writer -> {
                    writer.attribute("a");
                    writer.number(Double.NaN);
                }),
                writing("39 digits", writer -> {
                    writer.attribute("a");
                    writer.number(new BigDecimal("1".repeat(39)));
                }),
                writing("no number", writer -> {
                    writer.attribute("a");
                    writer.numberSet(List.of("x"));
                }),
                writing("empty set in a list", writer -> {
                    writer.attribute("a");
                    writer.beginList();
                    writer.textSet(List.of());
                }),
                writing("32 levels", writer -> nested(writer, 32)),
                writing(
                        "value without a type",
                        writer -> value(writer, AttributeValue.builder().build())));
    }

    @ParameterizedTest
    @MethodSource("storable")
    void unfinished_ofWhatCanBeStored_isTheSameItem(Consumer<ItemWriter> calls) {
        for (Set<String> names : List.of(Set.<String>of(), Set.of("a"), Set.of("a", "b", "c", "d"), Set.of("l"))) {
            UnfinishedItem item = begun(calls, names);

            assertThat(item).isEqualTo(map(calls));
            assertThat(item.finished()).isEqualTo(map(calls));
        }
    }

    @Test
    void unfinished_ofAttributesThatMayChange_keepsThemOutOfTheBytes() {
        UnfinishedItem item = begun(
                writer -> {
                    writer.attribute("a");
                    writer.text("1");
                    writer.attribute("m");
                    writer.beginMap();
                    writer.attribute("a");
                    writer.text("2");
                    writer.endMap();
                    writer.attribute("b");
                    writer.textSet(List.of());
                    writer.attribute("c");
                    writer.nul();
                },
                Set.of("a", "b", "c"));
        for (String name : List.of("a", "c")) {
            item.remove(name);
        }

        assertThat(item.finished())
                .isEqualTo(Map.of("m", AttributeValue.fromM(Map.of("a", AttributeValue.fromS("2")))));
    }

    @ParameterizedTest
    @MethodSource("storable")
    void write_ofWhatCanBeStored_isTheSameItem(Consumer<ItemWriter> calls) {
        assertThat(wire(calls)).isEqualTo(map(calls));
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void write_ofWhatCannotBeStored_givesNothing(Consumer<ItemWriter> calls) {
        assertThat(wire(calls)).isNull();
        assertThatThrownBy(() -> map(calls)).isInstanceOf(InvalidItemException.class);
    }
}
