package io.alces.schema;

import static io.alces.schema.ModelProblemsTest.assertProblems;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Attribute;
import io.alces.annotation.Default;
import io.alces.annotation.Flatten;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Transform;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import io.alces.generate.Ulid;
import io.alces.generate.ValueGenerator;
import io.alces.transform.Lowercase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WriteTokenModelTest {

    record Head(@WriteToken String token) {}

    @Item
    record Plain(@PartitionKey String id, @WriteToken String token) {}

    @Item
    record Flattened(@PartitionKey String id, @Flatten Head head) {}

    @Item
    record Wrapped(@PartitionKey String id, @WriteToken Optional<String> token) {}

    @Test
    void compile_texts_areTokens() {
        assertThat(Stream.of(Plain.class, Flattened.class, Wrapped.class).map(WriteTokenModelTest::fill))
                .containsOnly(new Fill.WriteToken());
    }

    @Item
    record Wrong(@PartitionKey String id, @WriteToken UUID token) {}

    @Item
    record Transformed(
            @PartitionKey String id,
            @WriteToken @Transform(Lowercase.class) String token) {}

    @Test
    void compile_tokenThatCannotBeStored_isRejected() {
        assertProblems(
                Wrong.class,
                "Wrong.token: @WriteToken needs a String, not UUID; change its type, or remove @WriteToken");
        assertProblems(
                Transformed.class,
                "Transformed.token: @WriteToken is compared as it is stored; remove its transforms or its converter");
    }

    @Item
    record Twice(
            @PartitionKey String id,
            @WriteToken String token,
            @WriteToken String mark) {}

    @Test
    void compile_twoTokens_areRejected() {
        assertProblems(Twice.class, "Twice: has 2 attributes marked @WriteToken, token and mark; leave one of them");
    }

    @Item
    record Key(@PartitionKey String id, @SortKey @WriteToken String token) {}

    @Item
    record Preset(
            @PartitionKey String id,
            @Default("x") @WriteToken String token) {}

    @Item
    record Counted(
            @PartitionKey String id, @Version @WriteToken String token) {}

    @Item
    record Renamed(
            @PartitionKey String id,
            @Attribute(aliases = "mark") @WriteToken String token) {}

    @Test
    void compile_tokenThatIsSomethingElseToo_isRejected() {
        assertProblems(
                Key.class,
                "Key.token: is marked @SortKey and @WriteToken, which changes with each write; remove one of them");
        assertProblems(
                Preset.class,
                "Preset.token: is marked @Default and @WriteToken, which give it different values; leave one of them");
        assertProblems(
                Counted.class,
                "Counted.token: is marked @Version and @WriteToken, which give it different values; leave one of them");
        assertProblems(
                Renamed.class,
                "Renamed.token: @WriteToken is set and compared under one name; remove the aliases, or give the stored"
                        + " name as the name of the attribute");
    }

    @Item
    record Nesting(@PartitionKey String id, Head head) {}

    @Test
    void compile_tokenOfANestedObject_isRejected() {
        assertProblems(
                Nesting.class,
                "Head.token: @WriteToken is for attributes of the item itself, not of nested objects; remove it, or"
                        + " store the object with @Flatten");
    }

    static final class Constant implements ValueGenerator<String> {
        @Override
        public String generate(Instant now) {
            return "a";
        }
    }

    @Item
    record Unique(@PartitionKey @GeneratedValue(Ulid.class) String id) {}

    @Item
    record NotUnique(
            @PartitionKey @GeneratedValue(Constant.class) String id) {}

    @Item
    record Shortened(
            @PartitionKey @GeneratedValue(Ulid.class) @Transform(Lowercase.class)
            String id) {}

    @Test
    void compile_generatedValues_areUniqueIfStoredAsTheyAre() {
        assertThat(Stream.of(Unique.class, NotUnique.class, Shortened.class)
                        .map(WriteTokenModelTest::fill)
                        .map(Fill.Generated.class::cast)
                        .map(Fill.Generated::isUnique))
                .containsExactly(true, false, false);
    }

    private static Fill fill(Class<?> model) {
        return ModelSchema.compile(model)
                .object()
                .attributes()
                .flatMap(attribute -> attribute.fill().stream())
                .findFirst()
                .orElseThrow();
    }
}
