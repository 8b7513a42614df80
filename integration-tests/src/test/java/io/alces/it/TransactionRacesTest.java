package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Model;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteOutcome;
import io.alces.transaction.WriteTransaction;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Many threads that move amounts between few wallets. */
@AlcesTest
class TransactionRacesTest {
    private static final int THREADS = 16;
    private static final int TRANSFERS = 125;
    private static final int WALLETS = 10;
    private static final long BALANCE = 20;

    @Test
    void transfers_keepTheSum(Alces alces, Model<Wallet> wallets, FaultProxy proxy) throws Exception {
        wallets.saveAll(IntStream.range(0, WALLETS)
                        .mapToObj(number -> Wallet.of("a" + number, BALANCE))
                        .toList())
                .execute();
        for (int call = 0; call < THREADS * TRANSFERS; call += 20) {
            proxy.on("TransactWriteItems").call(call).inject(Fault.cutAfterForwarding());
            proxy.on("TransactWriteItems")
                    .call(call + 7)
                    .inject(Fault.transactionCanceled("TransactionConflict", "None"));
        }

        long failed = inThreads(alces);

        List<Wallet> after = wallets.scan().consistent().list().execute();
        assertThat(after.stream().mapToLong(Wallet::balance).sum()).isEqualTo(WALLETS * BALANCE);
        assertThat(after).allMatch(wallet -> wallet.balance() >= 0);
        assertThat(failed).isLessThan(THREADS * TRANSFERS);
        assertThat(proxy.unused()).isEmpty();
    }

    /** The number of transfers that were reported as failed, for want of money or of an answer. */
    private static long inThreads(Alces alces) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long failed = 0;
            for (Future<Long> thread : threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(seed -> () -> transfers(alces, new Random(seed)))
                    .toList())) {
                failed += thread.get();
            }
            return failed;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long transfers(Alces alces, Random random) {
        return IntStream.range(0, TRANSFERS)
                .filter(number -> !transfer(alces, random))
                .count();
    }

    private static boolean transfer(Alces alces, Random random) {
        Model<Wallet> wallets = alces.model(Wallet.class);
        int from = random.nextInt(WALLETS);
        int to = (from + 1 + random.nextInt(WALLETS - 1)) % WALLETS;
        long amount = 1L + random.nextInt(10);
        var withdrawal = wallets.update("a" + from)
                .increment(Wallet::balance)
                .by(-amount)
                .condition(Wallet::balance)
                .ge(amount);
        try {
            WriteTransaction.on(alces)
                    .add(withdrawal)
                    .add(wallets.update("a" + to).increment(Wallet::balance).by(amount))
                    .execute();
            return true;
        } catch (TransactionFailedException failure) {
            assertThat(failure.outcomes())
                    .extracting(WriteOutcome::reason)
                    .containsExactly(FailureReason.CONDITION_FAILED, FailureReason.NONE);
            return false;
        } catch (SdkClientException allAnswersLost) {
            return false;
        }
    }
}
