package io.alces;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
import io.alces.request.StepScript;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What follows what, by the answers of DynamoDB. */
class UpdateRunTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("d"));
    private static final AttributeValue NESTED = AttributeValue.fromM(Map.of("count", AttributeValue.fromN("1")));

    private static final GetItemResponse WITHOUT_PARENT =
            GetItemResponse.builder().item(KEY).build();
    private static final GetItemResponse WITH_PARENT =
            GetItemResponse.builder().item(item(NESTED)).build();
    private static final UpdateItemResponse UPDATED =
            UpdateItemResponse.builder().attributes(item(NESTED)).build();

    @Item
    record Document(
            @PartitionKey String id,
            @Nullable Part part,
            @Nullable Holder holder) {}

    record Holder(@Nullable @Attribute(aliases = "element") Part part) {}

    record Part(@Nullable Integer count) {}

    private static final UpdateOperation<Document, Document> UPDATE = ALCES.model(Document.class)
            .update("d")
            .set(path(Document::part).then(Part::count))
            .to(1);

    private final RuntimeException invalid = refusal("ValidationException");
    private final RuntimeException parentFound =
            ConditionalCheckFailedException.builder().item(item(NESTED)).build();
    private final RuntimeException parentNotFound =
            ConditionalCheckFailedException.builder().item(KEY).build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static Map<String, AttributeValue> item(AttributeValue part) {
        return Map.of("id", AttributeValue.fromS("d"), "part", part);
    }

    static RuntimeException refusal(String code) {
        return DynamoDbException.builder()
                .message("refused")
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static Document run(StepScript script, UpdateOperation<Document, Document> update) {
        return script.run(update.run(Function.identity()).start());
    }

    /** The same answers again and again, then others. */
    private static StepScript repeated(int times, List<Object> answers, Object... last) {
        List<Object> all = new ArrayList<>();
        Collections.nCopies(times, answers).forEach(all::addAll);
        all.addAll(List.of(last));
        return StepScript.of(all.toArray());
    }

    @Test
    void createParents_guardsWhatItCreates() {
        StepScript script = StepScript.of(invalid, WITHOUT_PARENT, UPDATED);

        Document after = run(script, UPDATE.condition(Document::id).ne("x").createParents());

        assertThat(after).isEqualTo(new Document("d", new Part(1), null));
        assertThat(script.requests().get(1))
                .isEqualTo(GetItemRequest.builder()
                        .tableName("Document")
                        .key(KEY)
                        .consistentRead(true)
                        .build());
        assertThat(script.requests().get(2))
                .isEqualTo(UpdateItemRequest.builder()
                        .tableName("Document")
                        .key(KEY)
                        .updateExpression("SET #0 = :0")
                        .conditionExpression("#1 <> :1 AND (attribute_not_exists(#0) OR attribute_type(#0, :2))")
                        .expressionAttributeNames(Map.of("#0", "part", "#1", "id"))
                        .expressionAttributeValues(Map.of(
                                ":0", NESTED, ":1", AttributeValue.fromS("x"), ":2", AttributeValue.fromS("NULL")))
                        .returnValues(ReturnValue.ALL_NEW)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build());
    }

    @Test
    void createParents_whenOthersCreatedIt_beginsAgain() {
        StepScript script = StepScript.of(invalid, WITHOUT_PARENT, parentFound, UPDATED);

        assertThat(run(script, UPDATE.createParents())).isEqualTo(new Document("d", new Part(1), null));
        assertThat(script.requests().get(3)).isEqualTo(UPDATE.request());
    }

    @Test
    void createParents_whenTheConditionOfTheUserFailed_saysSo() {
        StepScript script = StepScript.of(invalid, WITHOUT_PARENT, parentNotFound);

        assertThatThrownBy(
                        () -> run(script, UPDATE.condition(Document::id).ne("d").createParents()))
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage(
                        "update of Document with the key (id: S): its condition does not hold: Document.id <> String was false, found S");
    }

    @Test
    void createParents_whenOthersCreateAndRemoveIt_givesUp() {
        StepScript script = repeated(8, List.of(invalid, WITHOUT_PARENT, parentFound));

        assertThatThrownBy(() -> run(script, UPDATE.createParents()))
                .isExactlyInstanceOf(MissingParentException.class)
                .hasMessage("update of Document with the key (id: S): Document.part.count cannot be set, because"
                        + " Document.part is absent; others created and removed it in each of 8 rounds; try again"
                        + " later");
        assertThat(script.requests()).hasSize(24);
    }

    @Test
    void createParents_whenTheParentAppearsBeforeTheRead_beginsAgain() {
        StepScript script = StepScript.of(invalid, WITH_PARENT, UPDATED);

        assertThat(run(script, UPDATE.createParents())).isEqualTo(new Document("d", new Part(1), null));
    }

    @Test
    void createParents_whenSomethingElseIsWrong_failsWithThat() {
        StepScript script = repeated(2, List.of(invalid, WITH_PARENT));

        assertThatThrownBy(() -> run(script, UPDATE.createParents())).isSameAs(invalid);
    }

    @Test
    void createParents_whenTheCreationIsInvalidToo_failsWithThat() {
        StepScript script = repeated(2, List.of(invalid, WITHOUT_PARENT, invalid));

        assertThatThrownBy(() -> run(script, UPDATE.createParents())).isSameAs(invalid);
    }

    @Test
    void createParents_ofWhatHasAnOlderName_isRefused() {
        AttributeValue holder = AttributeValue.fromM(Map.of("element", NESTED));
        StepScript script = StepScript.of(
                invalid,
                GetItemResponse.builder().item(Map.of("holder", holder)).build());

        assertThatThrownBy(() -> run(
                        script,
                        ALCES.model(Document.class)
                                .update("d")
                                .set("holder.part.count")
                                .to(1)
                                .createParents()))
                .isExactlyInstanceOf(MissingParentException.class)
                .hasMessage("update of Document with the key (id: S): Document.holder.part.count cannot be set, because"
                        + " Document.holder.part is absent; the item has it under the older name"
                        + " Document.holder.element; save the item as a whole");
    }

    @Test
    void update_refusedForAnotherReason_isNotLookedInto() {
        RuntimeException throttled = refusal("ThrottlingException");

        assertThatThrownBy(() -> run(StepScript.of(throttled), UPDATE)).isSameAs(throttled);
    }

    @Test
    void update_thatCannotBeLookedInto_failsAsItDid() {
        RuntimeException denied = refusal("AccessDeniedException");

        assertThatThrownBy(() -> run(StepScript.of(invalid, denied), UPDATE))
                .isSameAs(invalid)
                .hasSuppressedException(denied);
    }

    @Test
    void update_whenTheParentsAreThere_failsAsItDid() {
        assertThatThrownBy(() -> run(StepScript.of(invalid, WITH_PARENT), UPDATE))
                .isSameAs(invalid);
    }
}
