package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Version;
import io.alces.generate.Ulid;
import io.alces.spi.TransactableWrite;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.Outbox;
import io.alces.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To a unit of work, what is expired is not there. */
class UnitOfWorkExpiryTest {
    private static final SetClock CLOCK = new SetClock();

    @RegisterExtension
    static final AlcesExtension ALCES =
            AlcesExtension.builder().configure(alces -> alces.clock(CLOCK)).build();

    private static final Instant IN_A_MINUTE = SetClock.START.plusSeconds(60);
    private static final Instant IN_A_DAY = Instant.parse("2100-01-02T00:00:00Z");

    @Item(table = "holds")
    record Hold(
            @PartitionKey String id,
            String holder,
            @Nullable @Version Long version,
            @Nullable @TimeToLive Instant until) {}

    @Item(table = "hold-events")
    record HoldEvent(
            @PartitionKey String id,
            @Nullable @SortKey @GeneratedValue(Ulid.class) String eventId,
            String what,
            @Nullable @TimeToLive(after = "P1D") Instant expires) {}

    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void resetClock() {
        CLOCK.reset();
    }

    /** The write that follows the read of an expired item. */
    enum Kind {
        CREATE,
        SAVE,
        UPDATE;

        TransactableWrite write(Model<Hold> holds) {
            return switch (this) {
                case CREATE -> holds.create(new Hold("h", "bob", null, IN_A_DAY));
                case SAVE -> holds.save(new Hold("h", "bob", null, IN_A_DAY));
                case UPDATE ->
                    holds.update("h")
                            .set(Hold::holder)
                            .to("bob")
                            .set(Hold::until)
                            .to(IN_A_DAY);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void retrying_expiredItem_isReplaced(Kind kind, Alces alces, Model<Hold> holds) {
        holds.create(new Hold("h", "ann", null, IN_A_MINUTE)).execute();
        CLOCK.move(Duration.ofMinutes(2));

        Transactions.of(alces).retrying(1, tx -> {
            assertThat(tx.get(holds.get("h"))).isEmpty();
            tx.add(kind.write(holds));
            return calls.incrementAndGet();
        });

        assertThat(holds.get("h").consistent().execute()).contains(new Hold("h", "bob", 1L, IN_A_DAY));
    }

    @Test
    void retrying_itemThatExpiresMeanwhile_isReadAgain(Alces alces, Model<Hold> holds) {
        holds.create(new Hold("h", "ann", null, IN_A_MINUTE)).execute();

        boolean free = Transactions.of(alces).retrying(2, tx -> {
            boolean isFree = tx.get(holds.get("h")).isEmpty();
            if (calls.incrementAndGet() == 1) {
                CLOCK.move(Duration.ofMinutes(2));
            }
            tx.add(holds.create(new Hold("other", isFree ? "free" : "held", null, IN_A_DAY)));
            return isFree;
        });

        assertThat(free).isTrue();
        assertThat(calls).hasValue(2);
        assertThat(holds.get("other").consistent().execute().map(Hold::holder)).contains("free");
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void get_thatIncludesExpiredItems_isRefused(WorkExecution execution, Alces alces, Model<Hold> holds) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> execution.run(alces, 1, List.of(holds.get("h").includeExpired()), (found, tx) -> found))
                .withMessage("get of Hold: an expired item counts as none to what is written; leave out"
                        + " includeExpired()");
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_eventsOfAnOutbox_areStoredWithTheRest(
            WorkExecution execution, Alces alces, Model<Hold> holds, Model<HoldEvent> events) {
        Outbox<HoldEvent> outbox = Outbox.of(events);

        execution.run(alces, 1, List.of(holds.get("h")), (found, tx) -> {
            tx.accept(holds.create(new Hold("h", "ann", null, IN_A_DAY)));
            tx.accept(outbox.event(new HoldEvent("h", null, "held", null)));
            tx.accept(outbox.event(new HoldEvent("h", null, "told", null)));
            return calls.incrementAndGet();
        });

        List<HoldEvent> stored =
                events.query().where(HoldEvent::id).eq("h").list().execute();
        assertThat(stored).extracting(HoldEvent::what).containsExactlyInAnyOrder("held", "told");
        assertThat(stored).extracting(HoldEvent::expires).containsOnly(IN_A_DAY);
    }
}
