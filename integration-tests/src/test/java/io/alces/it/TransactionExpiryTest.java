package io.alces.it;

import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.UpdateOperation;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.error.ConditionFailedException;
import io.alces.spi.TransactableWrite;
import io.alces.testing.AlcesExtension;
import io.alces.testing.FaultProxy;
import io.alces.testing.ProxiedCall;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteTransaction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To the writes of a transaction, what is expired is not there. */
class TransactionExpiryTest {
    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.clock(new SetClock()))
            .build();

    private static final Instant PAST = Instant.parse("2099-12-31T23:59:59Z");
    private static final Instant IN_AN_HOUR = Instant.parse("2100-01-01T01:00:00Z");

    @Item(table = "seats")
    record Seat(
            @PartitionKey String id,
            @Nullable String holder,
            @Nullable Integer holds,
            @Nullable @TimeToLive Instant until) {}

    private static final Seat EXPIRED = new Seat("s", "ann", 7, PAST);

    @BeforeEach
    void fill(Model<Seat> seats) {
        seats.save(EXPIRED).execute();
    }

    private static Seat stored(Model<Seat> seats) {
        return seats.get("s").includeExpired().consistent().execute().orElseThrow();
    }

    private static UpdateOperation<Seat, Seat> hold(Model<Seat> seats) {
        return seats.update("s").increment(Seat::holds).by(1).set(Seat::until).to(IN_AN_HOUR);
    }

    private static ConditionFailedException failure(Execution execution, Alces alces, TransactableWrite write) {
        return failure(execution, WriteTransaction.on(alces).add(write), write);
    }

    private static ConditionFailedException failure(
            Execution execution, WriteTransaction transaction, TransactableWrite write) {
        TransactionFailedException failure =
                catchThrowableOfType(TransactionFailedException.class, () -> execution.run(transaction));
        return failure.of(write).conditionFailure().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_replacesIt(Execution execution, Alces alces, Model<Seat> seats) {
        Seat seat = new Seat("s", "bob", null, IN_AN_HOUR);

        Object unused = execution.run(WriteTransaction.on(alces).add(seats.create(seat)));

        assertThat(stored(seats)).isEqualTo(seat);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void check_findsNone(Execution execution, Alces alces, Model<Seat> seats) {
        assertThat(failure(execution, alces, seats.check("s").that(Seat::holder).eq("ann"))
                        .item(Seat.class))
                .isEmpty();
        Object unused = execution.run(WriteTransaction.on(alces)
                .add(seats.check("s").that(Seat::holder).notExists()));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_replacesItWithAllElse(Execution execution, Alces alces, Model<Seat> seats, FaultProxy proxy) {
        var update = hold(seats).reread();
        Seat other = new Seat("t", "bob", 1, IN_AN_HOUR);

        var result = execution.run(
                WriteTransaction.on(alces).add(seats.create(other)).add(update));

        Seat held = new Seat("s", null, 1, IN_AN_HOUR);
        assertThat(result.get(update)).contains(held);
        assertThat(stored(seats)).isEqualTo(held);
        assertThat(seats.get("t").consistent().execute()).contains(other);
        assertThat(proxy.calls())
                .extracting(ProxiedCall::operation)
                .filteredOn("TransactWriteItems"::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_onConditions_findsNone(Execution execution, Alces alces, Model<Seat> seats) {
        assertThat(failure(execution, alces, hold(seats).condition(Seat::holds).eq(7)))
                .hasMessage("update of Seat with the key (id: S): its condition does not hold: Seat.holds = Integer was"
                        + " false, found nothing");
        assertThat(failure(execution, alces, hold(seats).mustExist()).item(Seat.class))
                .isEmpty();
        assertThat(stored(seats)).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_thatCannotBeMadeOfNothing_saysThatItIsExpired(Execution execution, Alces alces, Model<Seat> seats) {
        var update = seats.update("s").set(Seat::holds).to(current(Seat::holds).plus(1));

        assertThat(failure(execution, alces, update))
                .hasMessage("update of Seat with the key (id: S): the item is expired, and was not replaced");
        assertThat(stored(seats)).isEqualTo(EXPIRED);
    }

    @Test
    void update_withAGivenToken_saysThatItIsExpired(Alces alces, Model<Seat> seats) {
        var update = hold(seats);
        WriteTransaction transaction = WriteTransaction.on(alces)
                .add(update)
                .at(SetClock.START)
                .token(UUID.randomUUID().toString());

        assertThat(failure(Execution.BLOCKING, transaction, update))
                .hasMessage("update of Seat with the key (id: S): the item is expired, and was not replaced");
        assertThat(stored(seats)).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_findsNone(Execution execution, Alces alces, Model<Seat> seats) {
        var change = seats.saveChanges(EXPIRED, new Seat("s", "bob", 7, PAST));

        assertThat(failure(execution, alces, change))
                .hasMessage("saveChanges of Seat with the key (id: S): there is no such item");
    }
}
