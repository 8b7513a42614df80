package io.alces.it;

import static io.alces.query.Conditions.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.error.ConditionFailedException;
import io.alces.testing.AlcesTest;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteOutcome;
import io.alces.transaction.WriteTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions that DynamoDB cancels, told in the words of the operations. */
@AlcesTest
class TransactionFailureTest {

    private static TransactionFailedException failure(Execution execution, WriteTransaction transaction) {
        return catchThrowableOfType(TransactionFailedException.class, () -> execution.run(transaction));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofFailedConditions_tellsOfEachAndWritesNothing(
            Execution execution, Alces alces, Model<Wallet> wallets, Model<Lot> lots) {
        wallets.save(Wallet.of("a", 5)).execute();
        lots.save(Lot.of(1)).execute();
        var creation = lots.create(Lot.of(1));
        var save = lots.save(Lot.of(2));
        var withdrawal = wallets.update("a")
                .increment(Wallet::balance)
                .by(-7)
                .condition(Wallet::balance)
                .ge(7L);
        var check = wallets.check("b").that(Wallet::owner).exists();

        TransactionFailedException failure = failure(
                execution,
                WriteTransaction.on(alces)
                        .add(creation)
                        .add(save)
                        .add(withdrawal)
                        .add(check));

        assertThat(failure)
                .hasMessage("the transaction was cancelled and nothing was written; 3 of 4 operations failed:"
                        + " position 0, create of Lot with the key (sku: S, number: N): the item exists;"
                        + " position 2, update of Wallet with the key (id: S): its condition does not hold:"
                        + " Wallet.balance >= Long was false, found N;"
                        + " position 3, check of Wallet with the key (id: S): its condition does not hold:"
                        + " attribute_exists(Wallet.owner) was false, found nothing")
                .hasCauseInstanceOf(TransactionCanceledException.class);
        assertThat(failure.outcomes())
                .extracting(WriteOutcome::reason)
                .containsExactly(
                        FailureReason.CONDITION_FAILED,
                        FailureReason.NONE,
                        FailureReason.CONDITION_FAILED,
                        FailureReason.CONDITION_FAILED);
        assertThat(failure.of(save).conditionFailure()).isEmpty();
        assertThat(failure.of(save))
                .hasToString("save of Lot with the key (sku: S, number: N): it had no part in the failure");
        assertThat(wallets.scan().list().execute()).containsExactly(Wallet.of("a", 5));
        assertThat(lots.scan().list().execute()).containsExactly(Lot.of(1));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void of_aFailedOperation_hasItsItemAndItsExplanation(Execution execution, Alces alces, Model<Wallet> wallets) {
        wallets.save(Wallet.of("a", 5)).execute();
        var withdrawal = wallets.delete("a")
                .condition(attr(Wallet::balance).eq(0L).and(attr(Wallet::owner).notExists()));

        WriteOutcome outcome =
                failure(execution, WriteTransaction.on(alces).add(withdrawal)).of(withdrawal);

        assertThat(outcome.operation()).isEqualTo("delete of Wallet");
        assertThat(outcome.key()).isEqualTo("(id: S)");
        assertThat(outcome.code()).isEqualTo("ConditionalCheckFailed");
        ConditionFailedException alone = outcome.conditionFailure().orElseThrow();
        assertThat(alone.item(Wallet.class)).contains(Wallet.of("a", 5));
        assertThat(alone.explain().orElseThrow().reason()).contains("Wallet.balance = Long was false, found N");
        assertThat(alone)
                .hasCauseInstanceOf(ConditionalCheckFailedException.class)
                .hasRootCauseInstanceOf(TransactionCanceledException.class);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofChangesOfNoItem_saysThatThereIsNone(Execution execution, Alces alces, Model<Wallet> wallets) {
        assertThat(failure(
                        execution,
                        WriteTransaction.on(alces).add(wallets.saveChanges(Wallet.of("a", 5), Wallet.of("a", 6)))))
                .hasMessage("the transaction was cancelled and nothing was written; 1 of 1 operations failed:"
                        + " position 0, saveChanges of Wallet with the key (id: S): there is no such item");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_onNoTable_isTheFailureOfTheSdk(Execution execution, Alces alces) {
        Model<Wallet> wallets = alces.model(Wallet.class);

        assertThatThrownBy(() -> execution.run(WriteTransaction.on(alces).add(wallets.delete("a"))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void of_anotherOperation_isRefused(Alces alces, Model<Wallet> wallets) {
        var check = wallets.check("a").that(Wallet::owner).exists();
        TransactionFailedException failure =
                failure(Execution.BLOCKING, WriteTransaction.on(alces).add(check));

        assertThatThrownBy(
                        () -> failure.of(wallets.check("a").that(Wallet::owner).exists()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the transaction did not have this operation; ask with the very operation that was added to"
                        + " it");
    }

    @Test
    void failure_onceDeserialized_hasItsOutcomes(Alces alces, Model<Wallet> wallets) throws Exception {
        var check = wallets.check("a").that(Wallet::owner).exists();

        TransactionFailedException failure =
                copy(failure(Execution.BLOCKING, WriteTransaction.on(alces).add(check)));

        assertThat(failure.outcomes())
                .extracting(WriteOutcome::toString)
                .containsExactly("check of Wallet with the key (id: S): its condition does not hold:"
                        + " attribute_exists(Wallet.owner) was false, found nothing");
        assertThatThrownBy(() -> failure.of(check))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the operations are gone, since the exception was serialized; use outcomes()");
    }

    private static TransactionFailedException copy(TransactionFailedException failure)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (TransactionFailedException) in.readObject();
        }
    }
}
