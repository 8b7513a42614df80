package io.alces.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Model;
import io.alces.error.UniqueValueTakenException;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.UniqueAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two processes at the same values, again and again, and several such pairs at once. */
class UniqueRacesTest {
    private static final int PAIRS = 4;
    private static final int RACES = 170;

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .embedded()
            .configure(alces -> alces.install(UniqueAttributes.inTable("taken")))
            .build();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private DynamoDbClient client;
    private Alces one;
    private Alces other;

    @BeforeEach
    void createTables(Alces alces, Model<Member> members, DynamoDbClient sdk) {
        client = sdk;
        one = alces;
        other = Alces.builder()
                .client(sdk)
                .tableNames(alces::tableName)
                .install(UniqueAttributes.inTable("taken"))
                .build();
        UniqueAttributes.table(alces).create().execute();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Two processes and two members of their own. */
    private final class Pair {
        private final CyclicBarrier barrier = new CyclicBarrier(2);
        private final int number;

        Pair(int number) {
            this.number = number;
            one.model(Member.class).create(Member.of(first(), name("first"))).execute();
            one.model(Member.class).create(Member.of(second(), name("second"))).execute();
        }

        long first() {
            return 2L * number;
        }

        long second() {
            return first() + 1;
        }

        /** A name that no other pair uses. */
        String name(String text) {
            return "pair" + number + text;
        }

        List<Boolean> race(Callable<Boolean> first, Callable<Boolean> second) throws Exception {
            Future<Boolean> started = threads.submit(started(first));
            boolean own = started(second).call();
            return List.of(started.get(), own);
        }

        private Callable<Boolean> started(Callable<Boolean> racer) {
            return () -> {
                barrier.await();
                return racer.call();
            };
        }
    }

    /** What a pair does again and again. */
    private interface Contest {
        void run(Pair pair, int race) throws Exception;
    }

    /** All values are those of items when it is over, and there are so many. */
    private void assertKept(Contest contest) throws Exception {
        for (Future<Boolean> pair : threads.invokeAll(IntStream.range(0, PAIRS)
                .mapToObj(Pair::new)
                .<Callable<Boolean>>map(pair -> () -> {
                    for (int race = 0; race < RACES; race++) {
                        contest.run(pair, race);
                    }
                    return true;
                })
                .toList())) {
            assertThat(pair.get()).isTrue();
        }
        assertThat(taken()).isEqualTo(held()).hasSize(2 * PAIRS);
    }

    /** Renames the member of a number; false if the name is taken. */
    private static boolean rename(Alces alces, long number, String name) {
        try {
            alces.model(Member.class)
                    .update("c1", number)
                    .set(Member::email)
                    .to(name)
                    .returnKey()
                    .execute();
            return true;
        } catch (UniqueValueTakenException taken) {
            return false;
        }
    }

    /** The texts that are taken, and by which numbers. */
    private Map<String, Long> taken() {
        Map<String, Long> taken = new TreeMap<>();
        client.scan(scan -> scan.tableName(one.tableName("taken")).consistentRead(true))
                .items()
                .forEach(value -> taken.put(name(value), owner(value)));
        return taken;
    }

    private static String name(Map<String, AttributeValue> value) {
        String text = requireNonNull(value.get("value")).s();
        return text.substring(text.indexOf("#S") + 2);
    }

    private static long owner(Map<String, AttributeValue> value) {
        return Long.parseLong(
                requireNonNull(requireNonNull(value.get("owner")).m().get("number"))
                        .n());
    }

    private Map<String, Long> held() {
        Map<String, Long> held = new TreeMap<>();
        one.model(Member.class)
                .scan()
                .consistent()
                .list()
                .execute()
                .forEach(member -> held.put(String.valueOf(member.email()), member.number()));
        return held;
    }

    @Test
    void twoItems_renamedToOneValue_oneWins() throws Exception {
        assertKept((pair, race) -> {
            String name = pair.name("race" + race);

            List<Boolean> won =
                    pair.race(() -> rename(one, pair.first(), name), () -> rename(other, pair.second(), name));

            assertThat(won).containsExactlyInAnyOrder(true, false);
        });
    }

    @Test
    void oneItem_renamedToTwoValues_hasOneOfThem() throws Exception {
        assertKept((pair, race) -> {
            String name = pair.name("race" + race);

            List<Boolean> done = pair.race(
                    () -> rename(one, pair.first(), name + "a"), () -> rename(other, pair.first(), name + "b"));

            assertThat(done).containsExactly(true, true);
        });
    }

    @Test
    void itemsThatComeAndGo_leaveNothing() throws Exception {
        Model<Member> members = one.model(Member.class);
        assertKept((pair, race) -> {
            long coming = 1000 + pair.first();

            List<Boolean> unused = pair.race(
                    () -> rename(other, coming, pair.name("x" + race % 3)),
                    () -> members.delete("c1", coming).execute().isPresent());

            if (race == RACES - 1) {
                members.delete("c1", coming).execute();
            }
        });
    }
}
