package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteOutcome;
import io.alces.transaction.WriteTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Transactions that meet others, which the engine never lets them do, and answers that are lost. */
@AlcesTest(attempts = 2)
class TransactionConflictsTest {
    private static final String CALL = "TransactWriteItems";
    private static final Fault CONFLICT = Fault.transactionCanceled("None", "TransactionConflict");
    private static final Fault THROTTLING = Fault.transactionCanceled("ThrottlingError", "TransactionConflict");

    private static WriteTransaction transfer(Alces alces) {
        Model<Wallet> wallets = alces.model(Wallet.class);
        return WriteTransaction.on(alces)
                .add(wallets.update("a").increment(Wallet::balance).by(-1))
                .add(wallets.update("b").increment(Wallet::balance).by(1));
    }

    private static void assertTransferredOnce(Model<Wallet> wallets) {
        assertThat(wallets.scan().list().execute()).containsExactlyInAnyOrder(Wallet.of("a", -1), Wallet.of("b", 1));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_thatMeetsConflicts_triesAgain(
            Execution execution, Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).firstCalls(2).inject(CONFLICT);
        proxy.on(CALL).call(2).inject(THROTTLING);

        Object unused = execution.run(transfer(alces));

        assertTransferredOnce(wallets);
        assertThat(proxy.calls()).hasSize(5);
    }

    /** That the first attempt was carried out shows only if the last one has the same token. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_whoseAnswerIsLostBeforeAConflict_isDoneOnce(
            Execution execution, Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).call(0).inject(execution.lostAnswer());
        proxy.on(CALL).call(1).inject(CONFLICT);

        Object unused = execution.run(transfer(alces));

        assertTransferredOnce(wallets);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_whoseAnswerIsLost_isDoneOnce(
            Execution execution, Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).call(0).inject(execution.lostAnswer());

        Object unused = execution.run(transfer(alces));

        assertTransferredOnce(wallets);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_thatMeetsConflictsOnly_givesUpAfterItsAttempts(
            Execution execution, Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).everyCall().inject(CONFLICT);

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> execution.run(transfer(alces).attempts(3)));

        assertThat(failure)
                .hasMessage("the transaction was cancelled at attempt 3 and nothing was written; 1 of 2"
                        + " operations failed: position 1, update of Wallet with the key (id: S): another write of the"
                        + " item was under way; try again later");
        assertThat(failure.outcomes())
                .extracting(WriteOutcome::reason)
                .containsExactly(FailureReason.NONE, FailureReason.CONFLICT);
        assertThat(proxy.calls()).hasSize(3);
        assertThat(wallets.scan().count().execute()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_thatMeetsMoreThanConflicts_isNotTriedAgain(
            Execution execution, Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).call(0).inject(Fault.transactionCanceled("ValidationError", "TransactionConflict"));

        TransactionFailedException failure =
                catchThrowableOfType(TransactionFailedException.class, () -> execution.run(transfer(alces)));

        assertThat(failure)
                .hasMessage("the transaction was cancelled and nothing was written; 2 of 2 operations failed:"
                        + " position 0, update of Wallet with the key (id: S): DynamoDB finds it invalid for the item"
                        + " as it is stored, such as a path through something absent;"
                        + " position 1, update of Wallet with the key (id: S): another write of the item was under"
                        + " way; try again later");
        assertThat(failure.outcomes())
                .extracting(WriteOutcome::reason)
                .containsExactly(FailureReason.VALIDATION, FailureReason.CONFLICT);
        assertThat(proxy.calls()).hasSize(1);
        assertThat(wallets.scan().count().execute()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_whoseEarlierAttemptIsInProgress_triesAgain(
            Execution execution, Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).firstCalls(3).inject(Fault.error(400, "TransactionInProgressException"));

        Object unused = execution.run(transfer(alces));

        assertTransferredOnce(wallets);
    }

    @Test
    void execute_whoseEarlierAttemptStaysInProgress_saysSo(Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).everyCall().inject(Fault.error(400, "TransactionInProgressException"));

        assertThatThrownBy(() -> transfer(alces).attempts(2).execute())
                .isInstanceOf(TransactionInProgressException.class);
    }

    @Test
    void execute_cancelledForANewReason_tellsItsCode(Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).call(0).inject(Fault.transactionCanceled("None", "NewReason"));

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class, () -> transfer(alces).execute());

        assertThat(failure.outcomes().get(1).reason()).isEqualTo(FailureReason.OTHER);
        assertThat(failure.outcomes().get(1))
                .hasToString("update of Wallet with the key (id: S): DynamoDB does not carry it out (NewReason)");
    }

    @Test
    void execute_cancelledForUnknownReasons_isTheFailureOfTheSdk(Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).call(0).inject(Fault.transactionCanceled());

        assertThatThrownBy(() -> transfer(alces).execute()).isInstanceOf(TransactionCanceledException.class);
    }

    @Test
    void execute_interruptedWhileItTriesAgain_ends(Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on(CALL).everyCall().inject(CONFLICT);
        Thread test = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            while (proxy.calls().size() < 5) {
                Thread.onSpinWait();
            }
            test.interrupt();
        });
        interrupter.start();

        assertThatThrownBy(() -> transfer(alces).attempts(100).execute()).isInstanceOf(AbortedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
