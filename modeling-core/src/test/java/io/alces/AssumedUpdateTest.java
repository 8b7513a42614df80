package io.alces;

import static io.alces.RequestText.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Combine;
import io.alces.annotation.Default;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ConditionFailedException;
import io.alces.request.StepScript;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Updates that compute attributes from defaults, which items from before may not have. */
class AssumedUpdateTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));

    @Item
    record Job(
            @PartitionKey String id,

            @Nullable @Default("NEW") @Attribute(aliases = "stage")
            String status,

            @Nullable @Default("low") String rank,
            @Combine("{status}#{rank}") @Nullable String state,
            @Combine("{id}!") @Nullable String mark,
            @Nullable String note) {}

    private static final UpdateOperation<Job, Job> UPDATE =
            ALCES.model(Job.class).update("j").set(Job::note).to("x");
    private static final Map<String, AttributeValue> PAID =
            Map.of("id", AttributeValue.fromS("j"), "stage", AttributeValue.fromS("PAID"));
    private static final UpdateItemResponse UPDATED =
            UpdateItemResponse.builder().attributes(PAID).build();
    private static final String ASSUMPTION =
            "attribute_not_exists(#1) AND attribute_not_exists(#2) AND attribute_not_exists(#3) OR attribute_exists(#4)";

    private final RuntimeException paidFound =
            ConditionalCheckFailedException.builder().item(PAID).build();
    private final RuntimeException nothingFound =
            ConditionalCheckFailedException.builder().build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static Job run(StepScript script, UpdateOperation<Job, Job> update) {
        return script.run(update.run(Function.identity()).start());
    }

    private static List<String> conditions(StepScript script) {
        return script.requests().stream()
                .map(UpdateItemRequest.class::cast)
                .map(UpdateItemRequest::conditionExpression)
                .toList();
    }

    @Test
    void request_asksWhetherWhatItComputesFromIsAbsent() {
        assertThat(expression(UPDATE))
                .isEqualTo("SET note = 'x', status = if_not_exists(status, if_not_exists(stage, 'NEW')),"
                        + " rank = if_not_exists(rank, 'low'), state = if_not_exists(state, 'NEW#low'),"
                        + " mark = if_not_exists(mark, 'j!')");
        assertThat(UPDATE.request().conditionExpression()).isEqualTo(ASSUMPTION);
    }

    @Test
    void request_ofWhatMustExist_computesNothing() {
        UpdateItemRequest request = UPDATE.mustExist().request();

        assertThat(request.updateExpression()).isEqualTo("SET #0 = :0");
        assertThat(request.conditionExpression()).isEqualTo("attribute_exists(#1)");
    }

    @Test
    void update_ofAnItemFromBefore_isRepeatedWithoutWhatIsComputed() {
        StepScript script = StepScript.of(paidFound, UPDATED);

        assertThat(run(script, UPDATE)).isEqualTo(new Job("j", "PAID", null, null, null, null));
        UpdateItemRequest second = (UpdateItemRequest) script.requests().get(1);
        assertThat(second.updateExpression())
                .isEqualTo("SET #0 = :0, #1 = if_not_exists(#1, if_not_exists(#2, :1)), #3 = if_not_exists(#3, :2),"
                        + " #4 = if_not_exists(#4, :3)");
        assertThat(second.conditionExpression()).isEqualTo("attribute_exists(#5)");
    }

    @Test
    void update_ofAnItemThatIsGoneThen_beginsAgain() {
        StepScript script = StepScript.of(paidFound, nothingFound, UPDATED);

        Job unused = run(script, UPDATE);

        assertThat(script.requests()).hasSize(3);
        assertThat(script.requests().get(2)).isEqualTo(script.requests().get(0));
    }

    /** The cancellation of a transaction of one write whose condition failed on an item. */
    private static RuntimeException cancelled(Map<String, AttributeValue> found) {
        CancellationReason.Builder reason = CancellationReason.builder().code("ConditionalCheckFailed");
        if (!found.isEmpty()) {
            reason.item(found);
        }
        return TransactionCanceledException.builder()
                .cancellationReasons(reason.build())
                .build();
    }

    private static List<String> transactConditions(StepScript script) {
        return script.requests().stream()
                .map(TransactWriteItemsRequest.class::cast)
                .map(request -> request.transactItems().get(0).update().conditionExpression())
                .toList();
    }

    @Test
    void exactlyOnce_ofAnItemFromBefore_isRepeatedWithoutWhatIsComputed() {
        StepScript script = StepScript.of(
                cancelled(PAID),
                cancelled(Map.of()),
                cancelled(PAID),
                TransactWriteItemsResponse.builder().build());

        Key<Job> unused = script.run(UPDATE.exactlyOnce().start());

        assertThat(transactConditions(script))
                .containsExactly(ASSUMPTION, "attribute_exists(#5)", ASSUMPTION, "attribute_exists(#5)");
        assertThat(script.requests().stream()
                        .map(TransactWriteItemsRequest.class::cast)
                        .map(TransactWriteItemsRequest::clientRequestToken)
                        .distinct())
                .hasSize(4);
    }

    @Test
    void exactlyOnce_onAConditionThatFails_tellsOfThatAlone() {
        StepScript script = StepScript.of(cancelled(PAID), cancelled(PAID));

        assertThatThrownBy(() -> script.run(
                        UPDATE.condition(Job::note).eq("y").exactlyOnce().start()))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("update of Job with the key (id: S): its condition does not hold: Job.note = String"
                        + " was false, found nothing");
    }

    @Test
    void update_onAConditionThatFails_tellsOfThatAlone() {
        StepScript script = StepScript.of(paidFound, paidFound);

        assertThatThrownBy(() -> run(script, UPDATE.condition(Job::note).eq("y")))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("update of Job with the key (id: S): its condition does not hold: Job.note = String"
                        + " was false, found nothing");
        assertThat(conditions(script))
                .containsExactly("#0 = :5 AND (" + ASSUMPTION + ")", "#0 = :4 AND attribute_exists(#5)");
    }
}
