package io.alces.internal.codec;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Transform;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.query.Operand;
import io.alces.schema.ModelSchema;
import io.alces.transform.AttributeTransform;
import io.alces.transform.Lowercase;
import io.alces.transform.Trim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@SuppressWarnings("serial") // property references are resolved by serialization
class TransformedCodecTest {
    static final class Prefixed implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            return "user#" + value;
        }

        @Override
        public String read(String stored) {
            return stored.substring("user#".length());
        }

        @Override
        public boolean keepsOrder() {
            return true;
        }
    }

    static final class Cents implements AttributeTransform<Integer> {
        @Override
        public Integer write(Integer value) {
            return value * 100;
        }

        @Override
        public Integer read(Integer stored) {
            return stored / 100;
        }
    }

    @Item
    record User(
            @PartitionKey @Transform(Prefixed.class) String id,

            @SortKey @Transform({Trim.class, Lowercase.class})
            String name,

            @Transform(Lowercase.class) @Nullable String email,
            @Transform(Lowercase.class) @Nullable String contact,
            @Transform(Lowercase.class) Set<String> tags,
            @Transform(Trim.class) List<@Nullable String> lines,
            @Transform(Lowercase.class) Optional<String> note,
            @Transform(Cents.class) int euros,
            @Nullable Address address) {}

    record Address(@Transform(Lowercase.class) @Nullable String city) {}

    private static final User ADA = new User(
            "Ada", " Ada L ", "A@B.C", null, Set.of("VIP"), List.of(" x "), Optional.of("HI"), 3, new Address("OSLO"));

    private static CompiledModel<User> users(CodecKind kind) {
        return CompiledModel.of(ModelSchema.compile(User.class), kind);
    }

    @ParameterizedTest
    @EnumSource
    void toItem_writesTransformed(CodecKind kind) {
        assertThat(users(kind).toItem(ADA))
                .isEqualTo(Map.of(
                        "id", AttributeValue.fromS("user#Ada"),
                        "name", AttributeValue.fromS("ada l"),
                        "email", AttributeValue.fromS("a@b.c"),
                        "tags", AttributeValue.fromSs(List.of("vip")),
                        "lines", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))),
                        "note", AttributeValue.fromS("hi"),
                        "euros", AttributeValue.fromN("300"),
                        "address", AttributeValue.fromM(Map.of("city", AttributeValue.fromS("oslo")))));
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_readsInTheOppositeOrder(CodecKind kind) {
        CompiledModel<User> users = users(kind);

        assertThat(users.fromItem(users.toItem(ADA)))
                .isEqualTo(new User(
                        "Ada",
                        "ada l",
                        "a@b.c",
                        null,
                        Set.of("vip"),
                        List.of("x"),
                        Optional.of("hi"),
                        3,
                        new Address("oslo")));
    }

    @ParameterizedTest
    @EnumSource
    void toItem_elementsAlikeOnceTransformed_areOne(CodecKind kind) {
        User user = new User("1", "n", null, null, Set.of("a", "A"), List.of(), Optional.empty(), 0, null);

        assertThat(users(kind).toItem(user)).containsEntry("tags", AttributeValue.fromSs(List.of("a")));
    }

    private final CompiledModel<User> users = users(CodecKind.GENERATED);

    @Test
    void encodeKeyPart_isTransformed() {
        assertThat(users.encodeKeyPart(users.schema().key().partitionKey(), "Ada"))
                .isEqualTo(AttributeValue.fromS("user#Ada"));
    }

    @Test
    void encode_valueOfCondition_isTransformed() {
        assertThat(users.resolver().encode(path(User::address).then(Address::city), Operand.EQUALITY, "OSLO"))
                .isEqualTo(AttributeValue.fromS("oslo"));
    }

    @Test
    void encode_numberOfAnotherType_isTransformed() {
        assertThat(users.resolver().encode(path("euros"), Operand.EQUALITY, 3L)).isEqualTo(AttributeValue.fromN("300"));
    }

    @Test
    void encode_elementOfSet_isTransformed() {
        assertThat(users.resolver().encode(path(User::tags), Operand.ELEMENT, "VIP"))
                .isEqualTo(AttributeValue.fromS("vip"));
    }

    @Test
    void encode_prefixWherePartsAreKept_isTransformed() {
        assertThat(users.resolver().encode(path(User::email), Operand.PREFIX, "A@"))
                .isEqualTo(AttributeValue.fromS("a@"));
    }

    @Test
    void encode_prefixWherePartsAreNotKept_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.resolver().encode(path(User::name), Operand.PREFIX, " A"))
                .withMessage("User.name: its transforms do not say that a part of a value is stored as a part of it;"
                        + " compare it as a whole");
    }

    @Test
    void encode_orderThatIsNotKept_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.resolver().encode(path(User::euros), Operand.ORDER, 3))
                .withMessage("User.euros: int is not stored in its own order; compare for equality");
    }

    @Test
    void checkSize_wherePartsAreNotKept_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.resolver().checkSize(path(User::name)))
                .withMessage(
                        "User.name: the size of what is stored is no size of String; ask for that of text, binary or"
                                + " a collection");
    }

    @Test
    void checkComparison_ofAttributesTransformedAlike_isAllowed() {
        users.resolver().checkComparison(path(User::email), Operand.EQUALITY, path(User::contact));
    }

    @Test
    void checkComparison_ofAttributesTransformedOtherwise_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> users.resolver().checkComparison(path(User::email), Operand.EQUALITY, path(User::name)))
                .withMessage(
                        "User.email and User.name store String by different transforms or converters; take attributes"
                                + " that store it alike");
    }

    static final class Failing implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            throw new IllegalStateException(value);
        }

        @Override
        public String read(String stored) {
            throw new IllegalStateException(stored);
        }
    }

    @NullUnmarked // the transform does what it must not
    static final class Nothing implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            return null;
        }
    }

    @SuppressWarnings("rawtypes") // the transform does what it must not
    static final class Counting implements AttributeTransform<String> {
        @Override
        public String read(String stored) {
            return (String) ((List) List.of(1)).get(0);
        }
    }

    @Item
    record Note(
            @PartitionKey String id,
            @Transform(Failing.class) @Nullable String failing,
            @Transform(Nothing.class) @Nullable String nothing,
            @Transform(Counting.class) @Nullable String counting) {}

    private final CompiledModel<Note> notes = CompiledModel.of(ModelSchema.compile(Note.class));

    @Test
    void toItem_transformThatFails_isNamed() {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> notes.toItem(new Note("1", "secret", null, null)))
                .withMessage("Note.failing: the transform Failing failed with IllegalStateException");
    }

    @Test
    void toItem_transformThatReturnsNull_isNamed() {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> notes.toItem(new Note("1", null, "secret", null)))
                .withMessage("Note.nothing: the transform Nothing returned null; let it return a String");
    }

    @Test
    void fromItem_transformThatFails_isNamed() {
        Map<String, AttributeValue> item =
                Map.of("id", AttributeValue.fromS("1"), "counting", AttributeValue.fromS("secret"));

        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> notes.fromItem(item))
                .withMessage("Note.counting: expected String, found S for which the transform Counting failed with"
                        + " ClassCastException in the item with the key (id: S)");
    }
}
