package io.alces.schema;

import static io.alces.schema.ModelProblemsTest.assertProblems;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Flatten;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class KeyProblemsTest {
    @Item
    record NoKey(String id) {}

    @Test
    void compile_noPartitionKey_isRejected() {
        assertProblems(NoKey.class, "NoKey: has no partition key; mark one property @PartitionKey");
    }

    @Item
    record TwoKeys(
            @PartitionKey String first,
            @PartitionKey String second,
            @SortKey long third,
            @SortKey long fourth,
            @SortKey long fifth) {}

    @Test
    void compile_severalKeys_areRejected() {
        assertProblems(
                TwoKeys.class,
                "TwoKeys: has 2 partition keys, first and second; mark one property @PartitionKey, and what sorts"
                        + " within it @SortKey",
                "TwoKeys: has 3 sort keys, third, fourth and fifth; mark one property @SortKey, and index the others");
    }

    @Item
    record BothKeys(@PartitionKey @SortKey String id) {}

    @Test
    void compile_partitionKeyThatIsSortKey_isRejected() {
        assertProblems(
                BothKeys.class, "BothKeys.id: is partition key and sort key; leave one of @PartitionKey and @SortKey");
    }

    @Item
    record BadKeyTypes(
            @PartitionKey List<String> ids, @SortKey boolean flag) {}

    @Test
    void compile_keysThatAreNoScalars_areRejected() {
        assertProblems(
                BadKeyTypes.class,
                "BadKeyTypes.ids: a key is stored as text, number or binary, and List<String> is not; use a type such"
                        + " as String or Long, or @Convert it",
                "BadKeyTypes.flag: a key is stored as text, number or binary, and boolean is not; use a type such as"
                        + " String or Long, or @Convert it");
    }

    @Item
    record OptionalKey(@PartitionKey Optional<String> id) {}

    @Test
    void compile_optionalKey_isRejected() {
        assertProblems(OptionalKey.class, "OptionalKey.id: every item has a key, so it cannot be Optional; use String");
    }

    @Item
    record Unordered(@PartitionKey String id, @SortKey TimeUnit unit) {}

    @Test
    void compile_sortKeyWithoutOrder_isRejected() {
        assertProblems(
                Unordered.class,
                "Unordered.unit: a sort key is stored in the order of its values, and TimeUnit is not; use a type such"
                        + " as String or Long, or @Convert it with ordered = true");
    }

    record Part(@PartitionKey String id, @TimeToLive long expires) {}

    @Item
    record NestedKey(@PartitionKey String id, Part part) {}

    @Test
    void compile_keyInNestedObject_isRejected() {
        assertProblems(
                NestedKey.class,
                "Part.id: @PartitionKey is for attributes of the item itself, not of nested objects; remove it, or"
                        + " store the object with @Flatten",
                "Part.expires: @TimeToLive is for attributes of the item itself, not of nested objects; remove it, or"
                        + " store the object with @Flatten");
    }

    @Item
    record FlattenedKey(@Flatten Part part) {}

    @Test
    void compile_keyInFlattenedObject_isTheKey() {
        ModelSchema<FlattenedKey> schema = ModelSchema.compile(FlattenedKey.class);

        assertThat(schema.key().partitionKey().name()).isEqualTo("id");
        assertThat(schema.timeToLive()).map(MemberSchema.Attribute::name).contains("expires");
    }

    @Item
    record Referenced(@PartitionKey String id) {}

    @Item
    record EmbedsModel(@PartitionKey String id, Referenced referenced) {}

    @Test
    void compile_modelInsideAnother_isANestedObject() {
        assertThat(ModelSchema.compile(EmbedsModel.class).key().attributes()).hasSize(1);
    }

    @Item
    @GlobalIndex(name = "byStatus", partitionKey = "statsu", sortKey = "nothingAlike")
    @LocalIndex(name = "byTotal", sortKey = "status")
    record UnknownAttributes(@PartitionKey String id, String status) {}

    @Test
    void compile_indexOnUnknownAttribute_isRejected() {
        assertProblems(
                UnknownAttributes.class,
                "UnknownAttributes index byStatus: the model has no property \"statsu\"; did you mean \"status\"?",
                "UnknownAttributes index byStatus: the model has no property \"nothingAlike\"; name one of id, status",
                "UnknownAttributes index byTotal: a local index needs a table with a sort key; mark a property"
                        + " @SortKey, or use a @GlobalIndex");
    }

    @Item
    @GlobalIndex(
            name = "wide",
            partitionKey = {"a", "b", "c", "d", "e"},
            sortKey = {"a"})
    @GlobalIndex(
            name = "none",
            partitionKey = {})
    @GlobalIndex(name = "x", partitionKey = "a")
    @GlobalIndex(name = "keys", partitionKey = "a", projection = ProjectionType.KEYS_ONLY, include = "b")
    @GlobalIndex(name = "keys", partitionKey = "a", projection = ProjectionType.INCLUDE)
    @GlobalIndex(name = "byFlag", partitionKey = "flag")
    record BadIndexes(@PartitionKey String a, String b, String c, String d, String e, boolean flag) {}

    @Test
    void compile_badIndexes_areRejected() {
        assertProblems(
                BadIndexes.class,
                "BadIndexes index wide: has 5 partition keys; DynamoDB takes at most four",
                "BadIndexes index wide: names \"a\" twice in its key; remove one",
                "BadIndexes index none: has no partition key; name one to four properties",
                "BadIndexes index keys: is KEYS_ONLY and includes attributes; remove one of projection and include",
                "BadIndexes index keys: is to INCLUDE attributes and names none; name them with include",
                "BadIndexes index byFlag.flag: a key is stored as text, number or binary, and boolean is not; use a"
                        + " type such as String or Long, or @Convert it",
                "BadIndexes index x: its name is no name of an index; use 3 to 255 letters of ASCII, digits, dots,"
                        + " hyphens and underscores",
                "BadIndexes index keys: two indexes have this name; rename one");
    }

    @Item
    @LocalIndex(name = "one", sortKey = "value")
    @LocalIndex(name = "two", sortKey = "value")
    @LocalIndex(name = "three", sortKey = "value")
    @LocalIndex(name = "four", sortKey = "value")
    @LocalIndex(name = "five", sortKey = "value")
    @LocalIndex(name = "six", sortKey = "value")
    record ManyIndexes(@PartitionKey String id, @SortKey long number, String value) {}

    @Test
    void compile_tooManyLocalIndexes_isRejected() {
        assertProblems(ManyIndexes.class, "ManyIndexes: has 6 local indexes; DynamoDB takes at most 5");
    }

    @GlobalIndex(name = "byName", partitionKey = "name")
    abstract static class Base {
        String name = "";
    }

    @Item
    static class Inheriting extends Base {
        @PartitionKey
        String id = "";
    }

    @Test
    void compile_indexOfSuperclass_isInherited() {
        assertThat(ModelSchema.compile(Inheriting.class).index("byName")).isPresent();
    }
}
