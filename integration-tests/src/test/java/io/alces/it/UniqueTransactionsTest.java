package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.error.UniqueValueTakenException;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.UniqueAttributes;
import io.alces.transaction.WriteOutcome;
import io.alces.transaction.WriteResult;
import io.alces.transaction.WriteTransaction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unique attributes in transactions of the caller's. */
class UniqueTransactionsTest {
    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.install(UniqueAttributes.inTable("taken")))
            .build();

    private Alces alces;
    private Model<Member> members;

    @BeforeEach
    void createTable(Alces injected, Model<Member> model) {
        alces = injected;
        members = model;
        UniqueAttributes.table(alces).create().execute();
    }

    private WriteTransaction transaction() {
        return WriteTransaction.on(alces);
    }

    private boolean has(String email, long number) {
        return UniqueAttributes.of(members)
                .findBy(Member::email, email)
                .execute()
                .filter(member -> member.number() == number)
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void writes_keepTheirValues(Execution execution) {
        members.create(Member.of(1, "ada@x")).execute();
        members.create(Member.of(2, "bob@x")).execute();
        var creation = members.create(Member.of(3, "eve@x"));
        var update = members.update("c1", 1).set(Member::email).to("dan@x").reread();

        WriteResult result =
                execution.run(transaction().add(creation).add(update).add(members.delete("c1", 2)));

        assertThat(result.get(creation)).isEqualTo(Member.of(3, "eve@x"));
        assertThat(result.get(update)).contains(Member.of(1, "dan@x"));
        assertThat(has("eve@x", 3)).isTrue();
        assertThat(has("dan@x", 1)).isTrue();
        members.create(Member.of(4, "ada@x")).execute();
        members.create(Member.of(5, "bob@x")).execute();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aTakenValue_isTheOutcomeOfItsOperation(Execution execution) {
        members.create(Member.of(1, "ada@x")).execute();

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> execution.run(transaction()
                        .add(members.create(Member.of(2, "bob@x")))
                        .add(members.create(Member.of(3, "ada@x")))));

        assertThat(failure)
                .hasMessage("the transaction was cancelled and nothing was written; 1 of 2 operations failed:"
                        + " position 1, create of Member with the key (club: S, number: N): another item has the value"
                        + " of Member.email, which no two items share; use another value");
        assertThat(failure.outcomes())
                .extracting(WriteOutcome::reason)
                .containsExactly(FailureReason.NONE, FailureReason.UNIQUE_VALUE_TAKEN);
        assertThat(failure.outcomes().get(1).uniqueValueTaken().map(UniqueValueTakenException::attributes))
                .hasValueSatisfying(names -> assertThat(names).containsExactly("Member.email"));
    }

    @Test
    void twoWrites_ofOneValue_areRefused() {
        assertThatThrownBy(() -> transaction()
                        .add(members.create(Member.of(2, "ada@x")))
                        .add(members.create(Member.of(3, "ADA@x")))
                        .request())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("positions 0, create of Member, and 1, create of Member, of the transaction are about one"
                        + " value of Member.email, which no two items share; make them two transactions");
    }

    @Test
    void values_countAmongTheItems() {
        WriteTransaction transaction = transaction()
                .addAll(LongStream.range(0, 51)
                        .mapToObj(number -> members.create(Member.of(number, "m" + number)))
                        .toList());

        assertThatThrownBy(transaction::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a transaction writes at most 100 items, and this one 51 and 51 values of unique attributes;"
                                + " split it, if its parts may be done without each other");
    }

    @Test
    void request_ofWhatReadsFirst_isRefused() {
        WriteTransaction transaction = transaction().add(members.delete("c1", 1));

        assertThatThrownBy(transaction::request)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the transaction changes unique attributes of items that are read first, so that what is"
                        + " sent is not known before; execute it");
        assertThatThrownBy(() -> transaction.token("t").at(SetClock.START).execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a transaction with a given token must be the same whenever it is sent, and this one changes"
                                + " unique attributes of items that are read first; leave out the token");
        assertThatThrownBy(() -> members.delete("c1", 1).request())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("delete of Member: it is sent together with what keeps Member.email and Member.locker"
                        + " unique, and so is no single request; execute it, or look at the request of a transaction"
                        + " that it is part of");
    }
}
