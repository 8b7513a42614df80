package io.alces.schema;

import static io.alces.schema.ModelProblemsTest.assertProblems;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Attribute;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Transform;
import io.alces.annotation.Version;
import io.alces.transform.AttributeTransform;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionModelTest {

    record Head(@Version Short version) {}

    @Item
    record Flattened(@PartitionKey String id, @Flatten Head head) {}

    @Item
    record Wrapped(@PartitionKey String id, @Version Optional<Long> version) {}

    @Item
    record Primitive(@PartitionKey String id, @Version int version) {}

    @Test
    void compile_wholeNumbers_count() {
        assertThat(Stream.of(Flattened.class, Wrapped.class, Primitive.class).map(VersionModelTest::fill))
                .containsExactly(
                        new Fill.Version(false, Short.MAX_VALUE),
                        new Fill.Version(false, Long.MAX_VALUE),
                        new Fill.Version(true, Integer.MAX_VALUE));
    }

    static final class Negated implements AttributeTransform<Long> {}

    @Item
    record Wrong(@PartitionKey String id, @Version Instant version) {}

    @Item
    record Decimal(@PartitionKey String id, @Version BigDecimal version) {}

    @Item
    record Transformed(
            @PartitionKey String id,
            @Version @Transform(Negated.class) Long version) {}

    @Test
    void compile_versionThatCannotBeCounted_isRejected() {
        assertProblems(
                Wrong.class,
                "Wrong.version: @Version needs a Long, an Integer or a Short, not Instant; change its type, or remove"
                        + " @Version");
        assertProblems(
                Decimal.class,
                "Decimal.version: @Version needs a Long, an Integer or a Short, not BigDecimal; change its type, or"
                        + " remove @Version");
        assertProblems(
                Transformed.class,
                "Transformed.version: @Version is counted by DynamoDB, so it is stored as it is; remove its transforms or"
                        + " its converter");
    }

    @Item
    record Twice(
            @PartitionKey String id,
            @Version Long version,
            @Version int revision) {}

    @Test
    void compile_twoVersions_areRejected() {
        assertProblems(Twice.class, "Twice: has 2 attributes marked @Version, version and revision; leave one of them");
    }

    @Item
    record Key(@PartitionKey String id, @SortKey @Version Long version) {}

    @Item
    record Expiring(
            @PartitionKey String id, @TimeToLive @Version Long version) {}

    @Item
    record Filled(
            @PartitionKey String id, @CreatedAt @Version Long version) {}

    @Item
    record Renamed(
            @PartitionKey String id,
            @Attribute(aliases = "rev") @Version Long version) {}

    @Test
    void compile_versionThatIsSomethingElseToo_isRejected() {
        assertProblems(
                Key.class,
                "Key.version: is marked @SortKey and @Version, which changes with each write; remove one of them");
        assertProblems(
                Expiring.class,
                "Expiring.version: is marked @TimeToLive and @Version, which changes with each write; remove one of them");
        assertProblems(
                Filled.class,
                "Filled.version: is marked @CreatedAt and @Version, which give it different values; leave one of them");
        assertProblems(
                Renamed.class,
                "Renamed.version: @Version is counted and compared under one name; remove the aliases, or give the stored"
                        + " name as the name of the attribute");
    }

    @Item
    record Nesting(@PartitionKey String id, Head head) {}

    @Test
    void compile_versionOfANestedObject_isRejected() {
        assertProblems(
                Nesting.class,
                "Head.version: @Version is for attributes of the item itself, not of nested objects; remove it, or store"
                        + " the object with @Flatten");
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
