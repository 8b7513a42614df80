package io.alces.it;

import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Version;
import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
import io.alces.testing.AlcesExtension;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** To all writes, what is expired is not there. */
class ExpiredWritesTest {
    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.clock(new SetClock()))
            .build();

    private static final Instant PAST = Instant.parse("2099-12-31T23:59:59Z");
    private static final Instant IN_AN_HOUR = Instant.parse("2100-01-01T01:00:00Z");

    @Item(table = "carts")
    record Cart(
            @PartitionKey String id,
            @Nullable String title,
            @Nullable String note,
            @Nullable Integer count,
            @Nullable Address address,
            @Nullable @TimeToLive(after = "PT1H") Instant expires) {
        static Cart of(String id, @Nullable String note, @Nullable Integer count, Instant expires) {
            return new Cart(id, null, note, count, null, expires);
        }
    }

    record Address(@Nullable String city) {}

    @Item(table = "passes")
    record Pass(
            @PartitionKey String id,
            @TimeToLive Instant expires,
            @Nullable @Version Long version) {}

    private static final Cart EXPIRED = new Cart("c", "title", "old", 7, new Address("Rome"), PAST);
    private static final Cart LIVE = new Cart("c", "title", "old", 7, new Address("Rome"), IN_AN_HOUR);

    @BeforeEach
    void fill(Model<Cart> carts) {
        carts.save(EXPIRED).execute();
    }

    private static Cart stored(Model<Cart> carts) {
        return carts.get("c").includeExpired().consistent().execute().orElseThrow();
    }

    private static void assertFindsNone(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        failure -> assertThat(failure.item(Cart.class)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_findsNone(Execution execution, Model<Pass> passes) {
        execution.run(passes.save(new Pass("p", PAST, null)));

        assertThat(execution.run(passes.modify("p", pass -> {
                    throw new AssertionError("there is nothing to change");
                })))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_replacesIt(Execution execution, Model<Cart> carts) {
        Cart created = execution.run(carts.create(new Cart("c", null, "new", null, null, null)));

        assertThat(created).isEqualTo(Cart.of("c", "new", null, IN_AN_HOUR)).isEqualTo(stored(carts));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_whereOneLives_fails(Execution execution, Model<Cart> carts) {
        carts.save(LIVE).execute();

        assertThatThrownBy(() -> execution.run(carts.create(EXPIRED)))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        failure -> assertThat(failure.item(Cart.class)).contains(LIVE));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_onConditions_findsNone(Execution execution, Model<Cart> carts) {
        Cart item = Cart.of("c", "new", 1, IN_AN_HOUR);

        assertFindsNone(
                () -> execution.run(carts.save(item).condition(Cart::note).eq("old")));
        assertThat(execution.run(carts.save(item).condition(Cart::note).notExists()))
                .isEqualTo(item);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_removesItAndGivesNothing(Execution execution, Model<Cart> carts) {
        assertFindsNone(
                () -> execution.run(carts.delete("c").condition(Cart::note).eq("old")));
        assertThat(execution.run(carts.delete("c"))).isEmpty();
        assertThat(carts.get("c").includeExpired().execute()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_replacesWhatIsLeft(Execution execution, Model<Cart> carts) {
        Cart after = execution.run(carts.update("c").increment(Cart::count).by(2));

        assertThat(after).isEqualTo(Cart.of("c", null, 2, IN_AN_HOUR)).isEqualTo(stored(carts));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_isTheSameAsWhereNoneIs(Execution execution, Model<Cart> carts) {
        Cart none = execution.run(carts.update("none")
                .set(Cart::note)
                .ifAbsent("x")
                .set(Cart::count)
                .to(current(Cart::count).orElse(3).plus(4)));
        Cart expired = execution.run(carts.update("c")
                .set(Cart::note)
                .ifAbsent("x")
                .set(Cart::count)
                .to(current(Cart::count).orElse(3).plus(4)));

        assertThat(expired).isEqualTo(new Cart("c", null, none.note(), none.count(), none.address(), none.expires()));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_fromAnAttribute_failsTheSameAsWhereNoneIs(Execution execution, Model<Cart> carts) {
        for (String id : List.of("none", "c")) {
            assertThatThrownBy(
                            () -> execution.run(carts.update(id).set(Cart::note).to(current(Cart::title))))
                    .isInstanceOf(DynamoDbException.class)
                    .hasMessageContaining(
                            "The provided expression refers to an attribute that does not exist in the item");
        }
        assertThat(stored(carts)).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_fromTheKey_isTheSameAsWhereNoneIs(Execution execution, Model<Cart> carts) {
        for (String id : List.of("none", "c")) {
            Cart after = execution.run(
                    carts.update(id).set(Cart::note).to(current(Cart::id).orElse("x")));

            assertThat(after.note()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_onConditions_findsNone(Execution execution, Model<Cart> carts) {
        assertFindsNone(() -> execution.run(
                carts.update("c").set(Cart::note).to("x").condition(Cart::count).eq(7)));
        assertFindsNone(
                () -> execution.run(carts.update("c").set(Cart::note).to("x").mustExist()));
        assertThat(execution.run(carts.update("c")
                        .set(Cart::note)
                        .to("x")
                        .condition(Cart::count)
                        .notExists()
                        .returnOld()))
                .isEmpty();
        assertThat(stored(carts)).isEqualTo(Cart.of("c", "x", null, IN_AN_HOUR));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofParts_findsNoParent(Execution execution, Model<Cart> carts) {
        var update =
                carts.update("c").set(path(Cart::address).then(Address::city)).to("Oslo");

        assertThatThrownBy(() -> execution.run(update)).isInstanceOf(MissingParentException.class);
        assertThat(execution.run(update.createParents()))
                .isEqualTo(new Cart("c", null, null, null, new Address("Oslo"), IN_AN_HOUR));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_findsNone(Execution execution, Model<Cart> carts) {
        assertFindsNone(() -> execution.run(carts.saveChanges(EXPIRED, Cart.of("c", "new", 7, PAST))));
    }
}
