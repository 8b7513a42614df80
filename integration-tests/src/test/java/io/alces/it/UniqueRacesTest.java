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

/** Two processes at the same values, again and again. */
class UniqueRacesTest {
    private static final int RACES = 700;

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .embedded()
            .configure(alces -> alces.install(UniqueAttributes.inTable("taken")))
            .build();

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier barrier = new CyclicBarrier(2);
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
        members.create(Member.of(0, "name0")).execute();
        members.create(Member.of(1, "name1")).execute();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
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

    private List<Boolean> race(Callable<Boolean> first, Callable<Boolean> second) throws Exception {
        List<Future<Boolean>> both = threads.invokeAll(List.of(started(first), started(second)));
        return List.of(both.get(0).get(), both.get(1).get());
    }

    private Callable<Boolean> started(Callable<Boolean> racer) {
        return () -> {
            barrier.await();
            return racer.call();
        };
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
        for (int race = 0; race < RACES; race++) {
            String name = "race" + race;

            List<Boolean> won = race(() -> rename(one, 0, name), () -> rename(other, 1, name));

            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
        assertThat(taken()).isEqualTo(held()).hasSize(2);
    }

    @Test
    void oneItem_renamedToTwoValues_hasOneOfThem() throws Exception {
        for (int race = 0; race < RACES; race++) {
            String name = "race" + race;

            List<Boolean> done = race(() -> rename(one, 0, name + "a"), () -> rename(other, 0, name + "b"));

            assertThat(done).containsExactly(true, true);
        }
        assertThat(taken()).isEqualTo(held()).hasSize(2);
    }

    @Test
    void itemsThatComeAndGo_leaveNothing() throws Exception {
        Model<Member> members = one.model(Member.class);
        List<Callable<Boolean>> comings = IntStream.range(0, RACES)
                .<Callable<Boolean>>mapToObj(race -> () -> rename(other, 7, "x" + race % 3))
                .toList();
        for (Callable<Boolean> coming : comings) {
            race(coming, () -> members.delete("c1", 7).execute().isPresent());
        }
        members.delete("c1", 7).execute();

        assertThat(taken()).isEqualTo(held()).hasSize(2);
    }
}
