package io.alces.it;

import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Partial;
import io.alces.UpdateOperation;
import io.alces.annotation.Attribute;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.error.ConditionFailedException;
import io.alces.error.UnreadableItemException;
import io.alces.it.Order.Address;
import io.alces.it.Order.Line;
import io.alces.it.Order.Status;
import io.alces.testing.AlcesTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class UpdatesTest {
    private static final Order ORDER = Order.of("c1", "o1");

    /** All that an update may find absent. */
    @Item(table = "carts")
    record Cart(
            @PartitionKey String id,
            @Nullable String owner,
            @Nullable Long visits,
            @Nullable Map<String, Integer> amounts,
            @Nullable List<String> notes,
            Set<String> labels,
            @Nullable Size size) {}

    record Size(
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Map<String, String> units) {}

    /** Orders, with a total that is no number. */
    @Item(table = "orders")
    record Misread(
            @PartitionKey String customerId,
            @SortKey String orderId,
            @Nullable Boolean total,
            @Nullable String note) {}

    /** A bean with a bean. */
    @Item(table = "baskets")
    static class Basket {
        private @Nullable String id;
        private int visits;
        private @Nullable Shelf shelf;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public int getVisits() {
            return visits;
        }

        public void setVisits(int visits) {
            this.visits = visits;
        }

        public @Nullable Shelf getShelf() {
            return shelf;
        }

        public void setShelf(@Nullable Shelf shelf) {
            this.shelf = shelf;
        }
    }

    static class Shelf {
        private @Nullable String row;
        private @Nullable String place;

        public @Nullable String getRow() {
            return row;
        }

        public void setRow(@Nullable String row) {
            this.row = row;
        }

        public @Nullable String getPlace() {
            return place;
        }

        public void setPlace(@Nullable String place) {
            this.place = place;
        }
    }

    @Item(table = "renamed")
    record OldName(@PartitionKey String id, @Nullable String name) {}

    @Item(table = "renamed")
    record NewName(
            @PartitionKey String id,

            @Nullable @Attribute(value = "fullName", aliases = "name")
            String name) {}

    private static Cart emptyCart() {
        return new Cart("1", null, null, null, null, Set.of(), null);
    }

    private static UpdateOperation<Order, Order> updateOf(Model<Order> orders, Execution execution) {
        execution.run(orders.save(ORDER));
        return orders.update("c1", "o1");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void remove_ofWhatIsStoredUnderAnOlderName_removesIt(Execution execution, Alces alces, Model<NewName> models) {
        execution.run(alces.model(OldName.class).save(new OldName("1", "Ada")));

        Partial<NewName> old =
                execution.run(models.update("1").remove(NewName::name).returnUpdatedOld());

        assertThat(old.get(NewName::name)).isEqualTo("Ada");
        assertThat(execution.run(models.get("1"))).contains(new NewName("1", null));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofManyAttributes_givesTheItemAfterIt(Execution execution, Model<Order> orders) {
        Order after = execution.run(updateOf(orders, execution)
                .set(Order::status)
                .to(Status.PAID)
                .set(path(Order::shipTo).then(Address::city))
                .to("Bergen")
                .set(path(Order::lines, 0).then(Line::quantity))
                .to(5)
                .set(Order::email)
                .ifAbsent("other@example.com")
                .increment(Order::total)
                .by(TEN)
                .add(Order::tags)
                .values("vip")
                .condition(Order::status)
                .eq(Status.PENDING));

        assertThat(after)
                .isEqualTo(new Order(
                        "c1",
                        "o1",
                        Status.PAID,
                        ORDER.email(),
                        new BigDecimal("22.5"),
                        new Address("Storgata 1", "Bergen"),
                        List.of(new Line("sku-1", 5), new Line("sku-2", 2)),
                        Set.of("new", "vip"),
                        null,
                        ORDER.createdAt()));
        assertThat(execution.run(orders.get("c1", "o1").consistent())).contains(after);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofNoItem_createsIt(Execution execution, Model<Cart> carts) {
        Cart after = execution.run(carts.update("1")
                .set(Cart::owner)
                .to("ada")
                .increment(Cart::visits)
                .by(1)
                .append(Cart::notes)
                .values("a", "b")
                .add(Cart::labels)
                .values("x"));

        assertThat(after).isEqualTo(new Cart("1", "ada", 1L, null, List.of("a", "b"), Set.of("x"), null));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofNoItemThatMustExist_fails(Execution execution, Model<Cart> carts) {
        assertThatThrownBy(() -> execution.run(
                        carts.update("1").set(Cart::owner).to("ada").mustExist()))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("update of Cart with the key (id: S): its condition does not hold: attribute_exists(id) was"
                        + " false, found nothing");
        assertThat(execution.run(carts.get("1").consistent())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_whenItsConditionFails_changesNothing(Execution execution, Model<Order> orders) {
        UpdateOperation<Order, Order> update = updateOf(orders, execution)
                .set(Order::status)
                .to(Status.PAID)
                .condition(Order::total)
                .gt(ORDER.total());

        assertThatThrownBy(() -> execution.run(update))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("update of Order with the key (customerId: S, orderId: S): its condition does not hold:"
                        + " Order.total > BigDecimal was false, found N")
                .asInstanceOf(InstanceOfAssertFactories.type(ConditionFailedException.class))
                .satisfies(failed -> assertThat(failed.item(Order.class)).contains(ORDER));
        assertThat(execution.run(orders.get("c1", "o1").consistent())).contains(ORDER);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void set_toNothing_removes(Execution execution, Model<Order> orders) {
        String none = null;

        Order after = execution.run(updateOf(orders, execution)
                .set(Order::email)
                .to(none)
                .set(Order::tags)
                .to(Set.of()));

        assertThat(after.email()).isNull();
        assertThat(after.tags()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void set_computed_seesTheItemBeforeTheUpdate(Execution execution, Model<Cart> carts) {
        execution.run(
                carts.save(new Cart("1", null, 40L, Map.of("a", 1, "b", 2), null, Set.of(), new Size(3, 4, null))));

        Cart after = execution.run(carts.update("1")
                .set(Cart::visits)
                .to(current(Cart::visits).plus(2))
                .set(path(Cart::amounts, "a"))
                .to(current(path(Cart::amounts, "b")))
                .set(path(Cart::amounts, "b"))
                .to(current(path(Cart::amounts, "a")).minus(current(path(Cart::amounts, "b"))))
                .set("size.width")
                .to(current("size.height"))
                .set(Cart::owner)
                .to(current(Cart::owner).orElse("nobody")));

        assertThat(after)
                .isEqualTo(new Cart("1", "nobody", 42L, Map.of("a", 2, "b", -1), null, Set.of(), new Size(4, 4, null)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void lists_growAtBothEndsAndShrink(Execution execution, Model<Cart> carts) {
        execution.run(carts.save(emptyCart()));

        assertThat(execution
                        .run(carts.update("1").append(Cart::notes).all(List.of("c", "d")))
                        .notes())
                .containsExactly("c", "d");
        assertThat(execution
                        .run(carts.update("1").prepend(Cart::notes).values("a", "b"))
                        .notes())
                .containsExactly("a", "b", "c", "d");
        assertThat(execution
                        .run(carts.update("1")
                                .remove(path(Cart::notes, 0))
                                .set("notes[3]")
                                .to("e"))
                        .notes())
                .containsExactly("b", "c", "e");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void sets_areAddedToAndDeletedFrom(Execution execution, Model<Cart> carts) {
        assertThat(execution
                        .run(carts.update("1").add(Cart::labels).values("a", "b", "c"))
                        .labels())
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(execution
                        .run(carts.update("1").delete(Cart::labels).values("b", "x"))
                        .labels())
                .containsExactlyInAnyOrder("a", "c");
        assertThat(execution
                        .run(carts.update("1").delete("labels").all(Set.of("a", "c")))
                        .labels())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void mapKeys_areSetIncrementedAndRemoved(Execution execution, Model<Cart> carts) {
        execution.run(carts.save(new Cart("1", null, null, Map.of("a", 1, "b.c", 2), null, Set.of(), null)));

        Cart after = execution.run(carts.update("1")
                .increment(path(Cart::amounts, "a"))
                .by(-5)
                .increment(path(Cart::amounts, "new"))
                .by(1)
                .remove(path(Cart::amounts, "b.c")));

        assertThat(after.amounts()).isEqualTo(Map.of("a", -4, "new", 1));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void merge_leavesTheRestAlone(Execution execution, Model<Cart> carts) {
        execution.run(carts.save(new Cart("1", null, null, Map.of("a", 1), null, Set.of(), new Size(3, 4, null))));

        Cart after = execution.run(carts.update("1")
                .merge(Cart::size)
                .with(new Size(null, 5, Map.of()))
                .merge(Cart::amounts)
                .with(Map.of("b", 2)));

        assertThat(after.size()).isEqualTo(new Size(3, 5, Map.of()));
        assertThat(after.amounts()).isEqualTo(Map.of("a", 1, "b", 2));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void beans_areUpdatedAsRecordsAre(Execution execution, Model<Basket> baskets) {
        Basket basket = new Basket();
        basket.setId("1");
        basket.setShelf(new Shelf());
        execution.run(baskets.save(basket));
        Shelf partial = new Shelf();
        partial.setRow("r1");

        Basket after = execution.run(baskets.update("1")
                .increment(Basket::getVisits)
                .by(3)
                .set(path(Basket::getShelf).then(Shelf::getPlace))
                .to("p1")
                .merge("shelf")
                .with(partial));

        assertThat(after.getVisits()).isEqualTo(3);
        assertThat(after.getShelf()).extracting(Shelf::getRow, Shelf::getPlace).containsExactly("r1", "p1");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void returnOld_givesTheItemBefore(Execution execution, Model<Order> orders) {
        assertThat(execution.run(
                        updateOf(orders, execution).remove(Order::shipTo).returnOld()))
                .contains(ORDER);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void returnOld_ofNoItem_isEmpty(Execution execution, Model<Cart> carts) {
        assertThat(execution.run(carts.update("1").set(Cart::owner).to("ada").returnOld()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void returnUpdated_givesTheChangedAttributes(Execution execution, Model<Order> orders) {
        Partial<Order> changed = execution.run(updateOf(orders, execution)
                .increment(Order::total)
                .by(ONE)
                .set(path(Order::shipTo).then(Address::city))
                .to("Bergen")
                .set("lines[1].quantity")
                .to(7)
                .remove(Order::email)
                .returnUpdated());

        assertThat(changed.get(Order::total)).isEqualByComparingTo("13.5");
        assertThat(changed.get("shipTo.city")).isEqualTo("Bergen");
        assertThat(changed.has(Order::email)).isFalse();
        assertThatThrownBy(() -> changed.get("lines[1].quantity"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order: lines[1].quantity was not read, only total, shipTo.city, email; let the update give"
                        + " the whole item");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void returnUpdatedOld_givesWhatTheyWere(Execution execution, Model<Order> orders) {
        Partial<Order> changed = execution.run(updateOf(orders, execution)
                .increment(Order::total)
                .by(ONE)
                .set(Order::note)
                .to("x")
                .remove(Order::email)
                .returnUpdatedOld());

        assertThat(changed.get(Order::total)).isEqualByComparingTo(ORDER.total());
        assertThat(changed.get(Order::email)).isEqualTo(ORDER.email());
        assertThat(changed.get(Order::note)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void returnKey_givesTheKey(Execution execution, Model<Order> orders) {
        assertThat(execution.run(
                        updateOf(orders, execution).remove(Order::shipTo).returnKey()))
                .isEqualTo(orders.key("c1", "o1"));
        assertThat(execution.run(orders.get("c1", "o1").consistent()).map(Order::shipTo))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void ifChanged_sendsWhatThereIs(Execution execution, Model<Order> orders) {
        UpdateOperation<Order, Order> update = updateOf(orders, execution);

        assertThat(execution.run(update.condition(Order::total).lt(ONE).ifChanged()))
                .isEmpty();
        assertThat(execution.run(update.remove(Order::shipTo).ifChanged()).map(Order::status))
                .contains(Status.PENDING);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_whoseItemCannotBeRead_saysThatItHappened(Execution execution, Alces alces, Model<Order> orders) {
        execution.run(orders.save(ORDER));
        Model<Misread> misread = alces.model(Misread.class).onTable(orders.tableName());

        assertThatThrownBy(() -> execution.run(
                        misread.update("c1", "o1").set(Misread::note).to("x")))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("the item was updated");
        assertThat(execution.run(orders.get("c1", "o1").consistent()).map(Order::note))
                .contains("x");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_withAConditionOfItsOwn(Execution execution, Model<Order> orders) {
        assertThatThrownBy(() -> execution.run(
                        orders.create(ORDER).condition(Order::note).exists()))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Order with the key (customerId: S, orderId: S): its condition does not hold:"
                        + " attribute_exists(Order.note) was false, found nothing");
        execution.run(orders.create(ORDER).condition(Order::note).notExists());
        assertThatThrownBy(() -> execution.run(
                        orders.create(ORDER).condition(Order::note).notExists()))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Order with the key (customerId: S, orderId: S): the item exists");
    }
}
