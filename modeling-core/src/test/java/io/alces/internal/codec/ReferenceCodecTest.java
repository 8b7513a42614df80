package io.alces.internal.codec;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.alces.annotation.Attribute;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.Transform;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.query.Operand;
import io.alces.reference.Ref;
import io.alces.schema.ModelSchema;
import io.alces.transform.Lowercase;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ReferenceCodecTest {
    @Item
    record Country(
            @PartitionKey @Attribute("code") @Transform(Lowercase.class)
            String iso) {}

    @Item
    record Shelf(
            @PartitionKey @Attribute("pk") String aisle,
            @SortKey @Attribute("sk") int number) {}

    @Item
    record Day(@PartitionKey @Stored(StoredAs.EPOCH_SECONDS) Instant start) {}

    record Address(@Nullable Ref<Country> country) {}

    @Item
    record Product(
            @PartitionKey String id,
            @Nullable Ref<Country> origin,
            Set<Ref<Country>> markets,
            List<Ref<Country>> route,
            @Nullable Ref<Shelf> shelf,
            Set<Ref<Shelf>> shelves,
            Optional<Ref<Day>> since,
            Set<Ref<Day>> days,
            Map<String, Ref<Country>> makers,
            @Nullable Address address,
            @Nullable Ref<Product> successor) {

        static Product empty() {
            return new Product(
                    "p1", null, Set.of(), List.of(), null, Set.of(), Optional.empty(), Set.of(), Map.of(), null, null);
        }

        Product withOrigin(Ref<Country> newOrigin) {
            return new Product(id, newOrigin, markets, route, shelf, shelves, since, days, makers, address, successor);
        }

        Product withShelf(Ref<Shelf> newShelf) {
            return new Product(id, origin, markets, route, newShelf, shelves, since, days, makers, address, successor);
        }
    }

    private static final CompiledModel<Product> PRODUCTS = CompiledModel.of(ModelSchema.compile(Product.class));
    private static final Ref<Country> NO = Ref.to(Country.class, "no");
    private static final Ref<Country> SE = Ref.to(Country.class, "se");
    private static final Ref<Shelf> SHELF = Ref.to(Shelf.class, "a", 1);
    private static final Ref<Day> DAY = Ref.to(Day.class, Instant.ofEpochSecond(5));

    private static final AttributeValue STORED_SHELF = fromM(Map.of("pk", fromS("a"), "sk", fromN("1")));

    private static final Product FULL = new Product(
            "p1",
            NO,
            new LinkedHashSet<>(List.of(NO, SE)),
            List.of(SE, NO, SE),
            SHELF,
            Set.of(SHELF),
            Optional.of(DAY),
            Set.of(DAY),
            Map.of("x", NO),
            new Address(SE),
            Ref.to(Product.class, "p2"));

    private static final Map<String, AttributeValue> STORED = Map.ofEntries(
            Map.entry("id", fromS("p1")),
            Map.entry("origin", fromS("no")),
            Map.entry("markets", fromSs(List.of("no", "se"))),
            Map.entry("route", fromL(List.of(fromS("se"), fromS("no"), fromS("se")))),
            Map.entry("shelf", STORED_SHELF),
            Map.entry("shelves", fromL(List.of(STORED_SHELF))),
            Map.entry("since", fromN("5")),
            Map.entry("days", fromNs(List.of("5"))),
            Map.entry("makers", fromM(Map.of("x", fromS("no")))),
            Map.entry("address", fromM(Map.of("country", fromS("se")))),
            Map.entry("successor", fromS("p2")));

    @Test
    void toItem_storesKeys() {
        assertThat(PRODUCTS.toItem(FULL)).isEqualTo(STORED);
    }

    @Test
    void fromItem_ofKeys_readsReferences() {
        assertThat(PRODUCTS.fromItem(STORED)).isEqualTo(FULL);
    }

    @Test
    void toItem_storesTheKeyAsItsModelDoes() {
        Product product = Product.empty().withOrigin(Ref.to(Country.class, "NO"));

        assertThat(PRODUCTS.toItem(product)).containsEntry("origin", fromS("no"));
    }

    @Test
    void fromItem_ofAMapForASingleKey_readsTheReference() {
        Map<String, AttributeValue> item = with("origin", fromM(Map.of("code", fromS("no"), "name", fromS("x"))));

        assertThat(PRODUCTS.fromItem(item).origin()).isEqualTo(NO);
    }

    @Test
    void fromItem_ofHalfAKey_isUnreadable() {
        assertThatThrownBy(() -> PRODUCTS.fromItem(with("shelf", fromM(Map.of("pk", fromS("a"))))))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Product.shelf: expected the key (pk: S, sk: N) of Shelf, found a map without sk"
                        + " in the item with the key (id: S)");
    }

    @Test
    void fromItem_ofNullInAKey_isUnreadable() {
        AttributeValue stored = fromM(Map.of("pk", fromS("a"), "sk", fromNul(true)));

        assertThatThrownBy(() -> PRODUCTS.fromItem(with("shelf", stored)))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Product.shelf: expected the key (pk: S, sk: N) of Shelf, found a map without sk"
                        + " in the item with the key (id: S)");
    }

    @Test
    void fromItem_ofAnotherType_isUnreadable() {
        assertThatThrownBy(() -> PRODUCTS.fromItem(with("shelf", fromS("a"))))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Product.shelf: expected M, found S in the item with the key (id: S)");
        assertThatThrownBy(() -> PRODUCTS.fromItem(with("origin", fromN("1"))))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Product.origin: expected S, found N in the item with the key (id: S)");
    }

    @Test
    void fromItem_ofAKeyOfAnotherType_namesItsPart() {
        AttributeValue stored = fromM(Map.of("pk", fromS("a"), "sk", fromS("b")));

        assertThatThrownBy(() -> PRODUCTS.fromItem(with("shelf", stored)))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Product.shelf.sk: expected N, found S in the item with the key (id: S)");
    }

    @Test
    void toItem_ofAKeyOfAnotherType_isRejected() {
        assertThatThrownBy(() -> PRODUCTS.toItem(Product.empty().withOrigin(Ref.to(Country.class, 1))))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Product.origin: expected Ref[Country(String)], found Ref[Country(Integer)]; make it of the"
                        + " key of Country");
    }

    @Test
    void toItem_ofHalfAKey_isRejected() {
        assertThatThrownBy(() -> PRODUCTS.toItem(Product.empty().withShelf(Ref.to(Shelf.class, "a"))))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Product.shelf: expected Ref[Shelf(String, Integer)], found Ref[Shelf(String)]; make it of"
                        + " the key of Shelf");
    }

    @Test
    @SuppressWarnings("unchecked") // as code without generics could
    void toItem_ofAReferenceToAnotherModel_isRejected() {
        Ref<Country> day = (Ref<Country>) (Ref<?>) Ref.to(Day.class, "no");

        assertThatThrownBy(() -> PRODUCTS.toItem(Product.empty().withOrigin(day)))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage(
                        "Product.origin: expected Ref[Country(String)], found Ref[Day(String)]; make it of the key of"
                                + " Country");
    }

    @Test
    void toItem_ofANumberOfAnotherType_storesIt() {
        Product product = Product.empty().withShelf(Ref.to(Shelf.class, "a", 1L));

        assertThat(PRODUCTS.toItem(product)).containsEntry("shelf", STORED_SHELF);
    }

    @Test
    void encode_inConditions_isAsInItems() {
        SchemaResolver resolver = (SchemaResolver) PRODUCTS.resolver();

        assertThat(resolver.encode(path("origin"), Operand.EQUALITY, Ref.to(Country.class, "NO")))
                .isEqualTo(fromS("no"));
        assertThat(resolver.encode(path("shelf"), Operand.EQUALITY, SHELF)).isEqualTo(STORED_SHELF);
        assertThat(resolver.encode(path("markets"), Operand.ELEMENT, NO)).isEqualTo(fromS("no"));
        assertThat(resolver.set(path("markets"), List.of(NO))).isEqualTo(fromSs(List.of("no")));
    }

    @Test
    void encode_ofAReferenceThatDoesNotFit_isRejected() {
        assertThatThrownBy(() -> PRODUCTS.resolver().encode(path("origin"), Operand.EQUALITY, Ref.to(Country.class, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Product.origin: expected Ref[Country(String)], found Ref[Country(Integer)]; make it of the"
                        + " key of Country");
    }

    @Test
    void encode_ofTheKeyInstead_isRejected() {
        assertThatThrownBy(() -> PRODUCTS.resolver().encode(path("origin"), Operand.EQUALITY, "no"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Product.origin: expected Ref<Country>, found String");
    }

    @Test
    void view_showsKeys() {
        var shown = CompiledView.of(ModelSchema.compile(Product.class)).toMap(FULL);

        assertThat(shown.get("origin")).isEqualTo("no");
        assertThat(shown.get("route")).isEqualTo(List.of("se", "no", "se"));
        assertThat(shown.get("shelf")).isEqualTo(Map.of("aisle", "a", "number", 1));
        assertThat(shown.get("since")).isEqualTo("1970-01-01T00:00:05Z");
    }

    @Test
    void view_ofAReferenceThatDoesNotFit_isRejected() {
        CompiledView<Product> view = CompiledView.of(ModelSchema.compile(Product.class));

        assertThatThrownBy(() -> view.toMap(Product.empty().withShelf(Ref.to(Shelf.class, "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Product.shelf: expected Ref[Shelf(String, Integer)], found Ref[Shelf(String)]; make it of"
                        + " the key of Shelf");
    }

    @Test
    void comparison_findsNothingUnknownInAReference() {
        assertThat(ItemComparison.of(PRODUCTS.schema(), STORED).unknown()).isEmpty();
    }

    private static Map<String, AttributeValue> with(String name, AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(STORED);
        item.put(name, value);
        return item;
    }
}
