package io.alces;

import static io.alces.BatchTestModel.BACKOFF;
import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.error.ConditionFailedException;
import io.alces.error.OutcomeUnknownException;
import io.alces.error.StaleItemException;
import io.alces.request.StepScript;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class ExactlyOnceOperationTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<VersionedNote> NOTES = ALCES.model(VersionedNote.class);
    private static final VersionedNote NOTE = new VersionedNote("n1", "a", 3);
    private static final TransactWriteItemsResponse DONE =
            TransactWriteItemsResponse.builder().build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static TransactionCanceledException cancelled(String code, Map<String, AttributeValue> found) {
        CancellationReason.Builder reason =
                CancellationReason.builder().code(code).message("why");
        if (!found.isEmpty()) {
            reason.item(found);
        }
        return TransactionCanceledException.builder()
                .cancellationReasons(reason.build())
                .build();
    }

    private static List<String> tokens(StepScript script) {
        return script.requests().stream()
                .map(TransactWriteItemsRequest.class::cast)
                .map(TransactWriteItemsRequest::clientRequestToken)
                .toList();
    }

    @Test
    void request_isATransactionOfTheWrite() {
        TransactWriteItemsRequest request = NOTES.save(NOTE).exactlyOnce().request();

        assertThat(request.clientRequestToken()).isNull();
        assertThat(request.transactItems()).singleElement().satisfies(item -> {
            assertThat(item.put().item()).isEqualTo(VersionedNote.item("n1", "a", 4));
            assertThat(item.put().conditionExpression()).isEqualTo("#0 = :0");
        });
        assertThat(NOTES.delete("n1").exactlyOnce().requests())
                .allSatisfy(delete -> assertThat(
                                delete.transactItems().get(0).delete().tableName())
                        .isEqualTo("notes"));
    }

    @Test
    void request_hasTheOptionsOfTheWrite() {
        TransactWriteItemsRequest request =
                NOTES.save(NOTE).timeout(Duration.ofSeconds(3)).exactlyOnce().request();

        assertThat(request.overrideConfiguration().flatMap(AwsRequestOverrideConfiguration::apiCallTimeout))
                .contains(Duration.ofSeconds(3));
    }

    @Test
    void explain_isThatOfATransaction() {
        assertThat(NOTES.save(NOTE).exactlyOnce().explain().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.operation()).isEqualTo("Put in TransactWriteItems"));
    }

    @Test
    void create_givesWhatWasSent() {
        ExactlyOnceOperation<VersionedNote> create = NOTES.create(NOTE).exactlyOnce();
        StepScript script = StepScript.of(DONE, DONE);

        assertThat(script.run(create.start())).isEqualTo(new VersionedNote("n1", "a", 1));
        assertThat(script.run(create.start())).isEqualTo(new VersionedNote("n1", "a", 1));
        assertThat(tokens(script)).doesNotHaveDuplicates().allMatch(token -> token.length() == 36);
    }

    @Test
    void updateAndDelete_giveTheKey() {
        assertThat(StepScript.of(DONE)
                        .run(NOTES.update("n1")
                                .set(VersionedNote::text)
                                .to("b")
                                .exactlyOnce()
                                .start()))
                .isEqualTo(NOTES.key("n1"));
        assertThat(StepScript.of(DONE).run(NOTES.deleteItem(NOTE).exactlyOnce().start()))
                .isEqualTo(NOTES.key("n1"));
    }

    @Test
    void reread_readsTheItemAfterwards() {
        ExactlyOnceOperation<Optional<VersionedNote>> update =
                NOTES.saveChanges(NOTE, NOTE.withText("b")).reread().exactlyOnce();
        GetItemResponse read =
                GetItemResponse.builder().item(VersionedNote.item("n1", "b", 5)).build();
        StepScript script = StepScript.of(DONE, read);

        assertThat(script.run(update.start())).contains(new VersionedNote("n1", "b", 5));
        assertThat(script.requests().get(1))
                .isInstanceOfSatisfying(
                        GetItemRequest.class,
                        get -> assertThat(get.consistentRead()).isTrue());
        assertThat(StepScript.of(DONE, GetItemResponse.builder().build()).run(update.start()))
                .isEmpty();
    }

    @Test
    void reread_thatFails_saysThatTheUpdateWasMade() {
        RuntimeException broken = InternalServerErrorException.builder().build();

        OutcomeUnknownException failure = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> StepScript.of(DONE, broken)
                        .run(NOTES.saveChanges(NOTE, NOTE.withText("b"))
                                .reread()
                                .exactlyOnce()
                                .start()));

        assertThat(failure)
                .hasMessage(
                        "saveChanges of VersionedNote with the key (id: S): the item was updated, but could not be read"
                                + " again; do not repeat it, read the item with get")
                .hasCause(broken);
        assertThat(failure.isWritten()).isTrue();
    }

    @Test
    void start_thatMeetsOthers_sendsTheSameAgain() {
        StepScript script =
                StepScript.of(cancelled("TransactionConflict", Map.of()), cancelled("ThrottlingError", Map.of()), DONE);

        VersionedNote unused =
                script.run(NOTES.save(NOTE).exactlyOnce().backoff(BACKOFF).start());

        assertThat(script.requests()).hasSize(3).containsOnly(script.requests().get(0));
        assertThat(script.pauses()).containsExactly(Duration.ofMillis(10), Duration.ofMillis(20));
    }

    @Test
    void start_thatMeetsOthersInEachAttempt_fails() {
        TransactionCanceledException conflict = cancelled("TransactionConflict", Map.of());
        StepScript script =
                StepScript.of(conflict, conflict, conflict, conflict, conflict, conflict, conflict, conflict);

        assertThatThrownBy(() -> script.run(
                        NOTES.save(NOTE).exactlyOnce().backoff(BACKOFF).start()))
                .isInstanceOf(TransactionConflictException.class)
                .hasCause(conflict);
    }

    @Test
    void conditionThatFails_isToldAsThatOfTheWriteAlone() {
        assertThatThrownBy(() -> StepScript.of(cancelled("ConditionalCheckFailed", VersionedNote.item("n1", "b", 4)))
                        .run(NOTES.save(NOTE).exactlyOnce().start()))
                .isInstanceOf(StaleItemException.class)
                .hasMessage("save of VersionedNote with the key (id: S): expected version 3, found version 4; read the"
                        + " item again");
        assertThatThrownBy(() -> StepScript.of(cancelled("ConditionalCheckFailed", VersionedNote.item("n1", "b", 4)))
                        .run(NOTES.create(NOTE).exactlyOnce().start()))
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage("create of VersionedNote with the key (id: S): the item exists");
        assertThatThrownBy(() -> StepScript.of(cancelled("ConditionalCheckFailed", Map.of()))
                        .run(NOTES.deleteItem(NOTE).exactlyOnce().start()))
                .isInstanceOf(StaleItemException.class);
    }

    @Test
    void whatIsInvalidForTheItem_isLeftAsItIs() {
        TransactionCanceledException invalid = cancelled("ValidationError", Map.of());

        assertThatThrownBy(() -> StepScript.of(invalid)
                        .run(NOTES.save(NOTE).exactlyOnce().start()))
                .isSameAs(invalid);
    }

    @Test
    void update_thatMeetsAnExpiredItem_replacesIt() {
        StepScript script = StepScript.of(cancelled("ConditionalCheckFailed", Session.expired("s")), DONE);

        Key<Session> unused = script.run(Session.model()
                .update("s")
                .increment(Session::hits)
                .by(1)
                .exactlyOnce()
                .start());

        assertThat(((TransactWriteItemsRequest) script.requests().get(1))
                        .transactItems()
                        .get(0)
                        .put()
                        .item())
                .containsEntry("hits", AttributeValue.fromN("1"));
        assertThat(tokens(script)).doesNotHaveDuplicates();
    }

    @Test
    void createParents_isRefused() {
        UpdateOperation<Session, Session> update = Session.model()
                .update("s")
                .set(path(Session::place).then(Session.Place::city))
                .to("Oslo")
                .createParents();

        assertThatThrownBy(update::exactlyOnce)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("update of Session exactly once: createParents() reads the item and writes again; set the"
                        + " parents as a whole");
    }
}
