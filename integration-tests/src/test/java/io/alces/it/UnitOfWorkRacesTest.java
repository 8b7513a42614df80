package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Model;
import io.alces.testing.AlcesTest;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.Transactions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads that move amounts between few purses, which they read before. */
@AlcesTest(embedded = true)
class UnitOfWorkRacesTest {
    private static final int THREADS = 16;
    private static final int TRANSFERS = 125;
    private static final int PURSES = 10;
    private static final long BALANCE = 20;

    @Test
    void transfers_keepTheSum(Alces alces, Model<Purse> purses) throws Exception {
        purses.saveAll(IntStream.range(0, PURSES)
                        .mapToObj(number -> Purse.of("a" + number, BALANCE))
                        .toList())
                .individually()
                .execute();

        long written = inThreads(alces);

        List<Purse> after = purses.scan().consistent().list().execute();
        assertThat(after.stream().mapToLong(Purse::balance).sum()).isEqualTo(PURSES * BALANCE);
        assertThat(after).allMatch(purse -> purse.balance() >= 0);
        assertThat(after.stream().mapToLong(purse -> purse.version() - 1).sum()).isEqualTo(2 * written);
        assertThat(written).isPositive();
    }

    /** The number of transfers that took place. */
    private static long inThreads(Alces alces) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long written = 0;
            for (Future<Long> thread : threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(seed -> () -> transfers(alces, new Random(seed)))
                    .toList())) {
                written += thread.get();
            }
            return written;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long transfers(Alces alces, Random random) {
        return IntStream.range(0, TRANSFERS)
                .filter(number -> transfer(alces, random))
                .count();
    }

    /** Whether a transfer took place; it does not for want of money, or if others are faster each time. */
    private static boolean transfer(Alces alces, Random random) {
        Model<Purse> purses = alces.model(Purse.class);
        int from = random.nextInt(PURSES);
        int to = (from + 1 + random.nextInt(PURSES - 1)) % PURSES;
        long amount = 1L + random.nextInt(10);
        try {
            return Transactions.of(alces).retrying(8, tx -> {
                Purse source = tx.get(purses.get("a" + from)).orElseThrow();
                Purse target = tx.get(purses.get("a" + to)).orElseThrow();
                if (source.balance() < amount) {
                    return false;
                }
                tx.add(purses.saveChanges(source, source.plus(-amount)));
                tx.add(purses.update("a" + to).set(Purse::balance).to(target.balance() + amount));
                return true;
            });
        } catch (TransactionFailedException overtaken) {
            assertThat(overtaken).hasMessageStartingWith("the transaction was cancelled at attempt 8");
            return false;
        }
    }
}
