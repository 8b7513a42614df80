package io.alces.schema;

import static io.alces.schema.ModelProblemsTest.assertProblems;

import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.Flatten;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.UpdatedAt;
import io.alces.generate.Ulid;
import io.alces.generate.UuidV4;
import io.alces.generate.ValueGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

@NullUnmarked // Fields of models are filled by reflection.
class DefaultProblemsTest {
    enum Color {
        RED
    }

    @Item
    record Constants(
            @PartitionKey String id,
            @Default("five") Integer number,
            @Default("1.5") Long whole,
            @Default("300") Byte small,
            @Default("TRUE") Boolean truth,
            @Default("BLUE") Color color,
            @Default("ab") Character letter,
            @Default("yesterday") Instant time,
            @Default("x") UUID uuid,
            @Default("#") SdkBytes binary,
            @Default({"1", "x"}) Set<Integer> numbers,
            @Default({"a", "b"}) String text,
            @Default("x") Map<String, String> map,
            @Default("x") Inner inner) {}

    record Inner(String text) {}

    @Test
    void compile_constantsThatDoNotParse_areAllReported() {
        assertProblems(
                Constants.class,
                "Constants.number: @Default(\"five\") is no Integer; write one, or name a supplier",
                "Constants.whole: @Default(\"1.5\") is no Long; write one, or name a supplier",
                "Constants.small: @Default(\"300\") is no Byte; write one, or name a supplier",
                "Constants.truth: @Default(\"TRUE\") is no Boolean; write one, or name a supplier",
                "Constants.color: @Default(\"BLUE\") is no Color; write one, or name a supplier",
                "Constants.letter: @Default(\"ab\") is no Character; write one, or name a supplier",
                "Constants.time: @Default(\"yesterday\") is no Instant; write one, or name a supplier",
                "Constants.uuid: @Default(\"x\") is no UUID; write one, or name a supplier",
                "Constants.binary: @Default(\"#\") is no SdkBytes; write one, or name a supplier",
                "Constants.numbers: @Default({\"1\", \"x\"}) is no Set<Integer>; write one, or name a supplier",
                "Constants.text: @Default({\"a\", \"b\"}) is no String; write one, or name a supplier",
                "Constants.map: @Default has no constants of Map<String, String>; name a supplier instead",
                "Constants.inner: @Default has no constants of Inner; name a supplier instead");
    }

    static final class Texts implements Supplier<String> {
        @Override
        public String get() {
            return "x";
        }
    }

    static final class Lengths implements Function<String, Integer> {
        @Override
        public Integer apply(String text) {
            return text.length();
        }
    }

    record Unmade(int number) implements Supplier<String> {
        @Override
        public String get() {
            return "x";
        }
    }

    @Item
    record Sources(
            @PartitionKey @Default(value = "x", forced = true)
            String id,

            @Default String nothing,
            @Default(value = "x", supplier = Texts.class) String both,
            @Default(supplier = Texts.class) Integer otherType,
            @Default(supplier = Unmade.class) String unmade,
            @Default(function = Lengths.class) Integer otherArgument,

            @Default(function = Lengths.class, onRead = true)
            Integer computedOnRead,

            @Default("5") int primitive,
            @Default("x") @CreatedAt Instant two,
            @Default("x") @Flatten Inner flattened) {}

    @Test
    void compile_defaultsThatCannotBe_areAllReported() {
        assertProblems(
                Sources.class,
                "Sources.id: @Default(forced = true) would change the key of an item; remove forced",
                "Sources.nothing: @Default names no default; give a constant, a supplier or a function",
                "Sources.both: @Default names a constant and a supplier; leave one of them",
                "Sources.otherType: @Default names Texts, which gives String, and the property is Integer;"
                        + " let it give one",
                "Sources.unmade: Unmade has no constructor without parameters; add one",
                "Sources.computedOnRead: @Default(onRead = true) needs a constant or a supplier, since a read may have"
                        + " a part of the item only; remove onRead",
                "Sources.primitive: @Default is for a value that may be absent, and int always has one; use Integer,"
                        + " or say onRead or forced",
                "Sources.two: is marked @CreatedAt and @Default, which give it different values; leave one of them",
                "Sources.flattened: @Default is for one attribute, and @Flatten stores several; remove one of them",
                "Sources.otherArgument: @Default names Lengths, which takes String, and the property is one of Sources;"
                        + " let it take that",
                "Sources.computedOnRead: @Default names Lengths, which takes String, and the property is one of"
                        + " Sources; let it take that");
    }

    static final class Counter implements ValueGenerator<Long> {
        @Override
        public Long generate(Instant now) {
            return now.toEpochMilli();
        }
    }

    @Item
    record Generated(
            @PartitionKey @GeneratedValue(UuidV4.class) String id,
            @SortKey @UpdatedAt Instant at,
            @GeneratedValue(UuidV4.class) UUID uuid,
            @GeneratedValue(Ulid.class) UUID text,
            @GeneratedValue(Counter.class) long primitive,
            @GeneratedValue(Counter.class) List<Long> list) {}

    @Test
    void compile_generatorsOfOtherTypes_areAllReported() {
        assertProblems(
                Generated.class,
                "Generated.at: @UpdatedAt changes with every write, which a key cannot; use @CreatedAt, or remove it",
                "Generated.text: @GeneratedValue names Ulid, which makes String, and the property is UUID; use a"
                        + " generator of its type",
                "Generated.primitive: @GeneratedValue is for a value that may be absent, and long always has one; use"
                        + " Long",
                "Generated.list: @GeneratedValue names Counter, which makes Long, and the property is List<Long>; use"
                        + " a generator of its type");
    }
}
