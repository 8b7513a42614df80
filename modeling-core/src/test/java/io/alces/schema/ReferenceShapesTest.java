package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.error.ModelMappingException;
import io.alces.reference.Ref;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

@NullUnmarked // Fields of models are filled by reflection.
@SuppressWarnings({"unused", "rawtypes"}) // Read by reflection, and wrong on purpose.
class ReferenceShapesTest {
    record Place(@SortKey @Attribute("city") String name, String street) {}

    @Item
    record Shop(
            @PartitionKey @Attribute("pk") long number,
            @Flatten Place place,
            Ref<Owner> owner) {}

    @Item
    record Owner(@PartitionKey String id, List<Ref<Shop>> shops, Ref<Owner> partner) {}

    @Test
    void compile_modelsThatReferToEachOther_knowsTheirKeys() {
        ModelSchema<Owner> owner = ModelSchema.compile(Owner.class);

        Shape.ListOf shops =
                (Shape.ListOf) owner.object().attribute("shops").orElseThrow().shape();
        assertThat(KeyShape.expected(((Shape.Reference) shops.element()).key())).isEqualTo("(pk: N, city: S)");
        Shape.Reference partner = (Shape.Reference)
                owner.object().attribute("partner").orElseThrow().shape();
        assertThat(KeyShape.expected(partner.key())).isEqualTo("(id: S)");
    }

    @Item
    @GlobalIndex(name = "byPartner", partitionKey = "partner")
    record Account(@PartitionKey Ref<Owner> owner, @SortKey Ref<Ledger> ledger, Ref<Owner> partner) {}

    @Item
    record Ledger(@PartitionKey int year) {}

    @Test
    void compile_referencesAsKeys_haveTheTypesOfTheKeysTheyReferTo() {
        ModelSchema<Account> account = ModelSchema.compile(Account.class);

        assertThat(account.key().attributes())
                .extracting(KeyAttribute::type)
                .containsExactly(ScalarAttributeType.S, ScalarAttributeType.N);
        assertThat(account.index("byPartner").orElseThrow().key().partitionKey().type())
                .isEqualTo(ScalarAttributeType.S);
    }

    @Item
    record NoModels(@PartitionKey String id, Ref<Place> place, Ref<?> anything, Ref raw, Ref<List<String>> list) {}

    @Test
    void compile_referencesToWhatIsNoModel_areRejected() {
        assertProblems(
                NoModels.class,
                "NoModels.place: a Ref refers to an item of a model, and Place is not marked @Item; mark it, or refer to"
                        + " another class",
                "NoModels.anything: a Ref refers to an item of a model, and Object is not marked @Item; mark it, or refer"
                        + " to another class",
                "NoModels.raw: a Ref refers to an item of a model, and Object is not marked @Item; mark it, or refer to"
                        + " another class",
                "NoModels.list: a Ref refers to an item of a model, and List<String> is not marked @Item; mark it, or"
                        + " refer to another class");
    }

    @Item
    record Keyless(String id) {}

    @Item
    record ToKeyless(@PartitionKey String id, Ref<Keyless> keyless) {}

    @Test
    void compile_referenceToAModelWithoutKey_isRejected() {
        assertProblems(ToKeyless.class, "Keyless: has no partition key; mark one property @PartitionKey");
    }

    @Item
    record Chicken(@PartitionKey Ref<Egg> egg) {}

    @Item
    record Egg(@PartitionKey Ref<Chicken> chicken) {}

    @Test
    void compile_keysThatReferToEachOther_areRejected() {
        assertProblems(
                Chicken.class,
                "Chicken.egg: the key of Egg refers to an item whose key leads back to it; use another type");
    }

    @Item
    record ByShop(@PartitionKey Ref<Shop> shop) {}

    @Test
    void compile_referenceOfTwoAttributesAsKey_isRejected() {
        assertProblems(
                ByShop.class,
                "ByShop.shop: a key is stored as text, number or binary, and Ref<Shop> is not; use a type such as String"
                        + " or Long, or @Convert it");
    }

    @Item
    record StoredReference(
            @PartitionKey String id,
            @Stored(StoredAs.EPOCH_MILLIS) Ref<Owner> owner) {}

    @Test
    void compile_storedFormOfAReference_isRejected() {
        assertProblems(
                StoredReference.class,
                "StoredReference.owner: @Stored(EPOCH_MILLIS) does not fit Ref<Owner>; use it on a time");
    }

    private static void assertProblems(Class<?> model, String... problems) {
        ModelMappingException exception =
                catchThrowableOfType(ModelMappingException.class, () -> ModelSchema.compile(model));
        assertThat(exception.problems()).containsExactlyInAnyOrder(problems);
    }
}
