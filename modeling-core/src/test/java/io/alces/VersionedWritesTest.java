package io.alces;

import static io.alces.VersionedNote.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Version;
import io.alces.error.InvalidItemException;
import io.alces.request.StepScript;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class VersionedWritesTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<VersionedNote> NOTES = ALCES.model(VersionedNote.class);
    private static final VersionedNote UNVERSIONED = new VersionedNote("n1", "a", null);
    private static final VersionedNote NOTE = new VersionedNote("n1", "a", 3);

    private static final Map<String, AttributeValue> NULL_VERSION =
            Map.of("id", AttributeValue.fromS("n1"), "version", AttributeValue.fromNul(true));

    private final RuntimeException invalid = DynamoDbException.builder()
            .message("An operand in the update expression has an incorrect data type")
            .awsErrorDetails(
                    AwsErrorDetails.builder().errorCode("ValidationException").build())
            .build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static AttributeValue number(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }

    @Test
    void create_storesTheFirstVersion() {
        PutItemRequest request = NOTES.create(NOTE).request();

        assertThat(request.item()).isEqualTo(item("n1", "a", 1));
        assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(#0)");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "id"));
    }

    @Test
    void save_storesTheNextVersionOverTheOneGiven() {
        PutItemRequest request = NOTES.save(NOTE).request();

        assertThat(request.item()).isEqualTo(item("n1", "a", 4));
        assertThat(request.conditionExpression()).isEqualTo("#0 = :0");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "version"));
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":0", number(3)));
        assertThat(request.returnValuesOnConditionCheckFailure())
                .isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    @Test
    void save_withoutAVersion_storesTheFirstOverNone() {
        PutItemRequest request = NOTES.save(UNVERSIONED).request();

        assertThat(request.item()).isEqualTo(item("n1", "a", 1));
        assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(#0) OR attribute_type(#0, :0)");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "version"));
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":0", AttributeValue.fromS("NULL")));
    }

    @Test
    void save_withAConditionOfTheCaller_sendsBoth() {
        PutItemRequest request =
                NOTES.save(NOTE).condition(VersionedNote::text).eq("b").request();

        assertThat(request.conditionExpression()).isEqualTo("#0 = :0 AND #1 = :1");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "version", "#1", "text"));
    }

    @Test
    void save_ofTheLargestVersion_isRefused() {
        SaveOperation<VersionedNote> save = NOTES.save(new VersionedNote("n1", "a", Integer.MAX_VALUE));

        assertThatThrownBy(save::request)
                .isInstanceOf(InvalidItemException.class)
                .hasMessage(
                        "VersionedNote.version: the version is the largest of its type and cannot be counted up; use a"
                                + " larger type");
    }

    @Item
    record Counted(@PartitionKey String id, @Version long version) {}

    @Test
    void save_ofAPrimitiveZero_isThatOfNoVersion() {
        PutItemRequest request =
                ALCES.model(Counted.class).save(new Counted("n1", 0)).request();

        assertThat(request.item()).containsEntry("version", number(1));
        assertThat(request.conditionExpression())
                .isEqualTo("attribute_not_exists(#0) OR attribute_type(#0, :0) OR #0 = :1");
        assertThat(request.expressionAttributeValues()).containsEntry(":1", number(0));
    }

    @Test
    void update_countsWithoutComparing() {
        UpdateItemRequest request =
                NOTES.update("n1").set(VersionedNote::text).to("b").request();

        assertThat(request.updateExpression()).isEqualTo("SET #0 = :0 ADD #1 :1");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "text", "#1", "version"));
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(":0", AttributeValue.fromS("b"), ":1", number(1)));
        assertThat(request.conditionExpression()).isNull();
    }

    @Test
    void update_ofAnItemWhoseVersionIsNull_storesTheFirst() {
        StepScript script = StepScript.of(
                invalid,
                GetItemResponse.builder().item(NULL_VERSION).build(),
                UpdateItemResponse.builder().attributes(item("n1", "b", 1)).build());

        VersionedNote after =
                script.run(NOTES.update("n1").set(VersionedNote::text).to("b").start());

        assertThat(after).isEqualTo(new VersionedNote("n1", "b", 1));
        UpdateItemRequest last = (UpdateItemRequest) script.requests().get(2);
        assertThat(last.updateExpression()).isEqualTo("SET #0 = :0, #1 = :1");
        assertThat(last.conditionExpression()).isEqualTo("attribute_not_exists(#1) OR attribute_type(#1, :2)");
        assertThat(last.expressionAttributeValues()).containsEntry(":1", number(1));
    }

    @Test
    void update_ofAnItemThatGetsAVersionMeanwhile_countsThat() {
        StepScript script = StepScript.of(
                invalid,
                GetItemResponse.builder().item(NULL_VERSION).build(),
                ConditionalCheckFailedException.builder()
                        .item(item("n1", "a", 4))
                        .build(),
                UpdateItemResponse.builder().attributes(item("n1", "b", 5)).build());

        VersionedNote after =
                script.run(NOTES.update("n1").set(VersionedNote::text).to("b").start());

        assertThat(after).isEqualTo(new VersionedNote("n1", "b", 5));
        assertThat(script.requests().get(3)).isEqualTo(script.requests().get(0));
    }

    @Test
    void update_ofTheVersion_isRefused() {
        UpdateOperation<VersionedNote, VersionedNote> update =
                NOTES.update("n1").set(VersionedNote::version).to(9);

        assertThatThrownBy(update::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "VersionedNote.version counts the writes of the item, which each update does by itself; leave"
                                + " it out");
    }

    @Test
    void update_onAConditionOnTheVersion_isSent() {
        UpdateItemRequest request = NOTES.update("n1")
                .remove(VersionedNote::text)
                .condition(VersionedNote::version)
                .eq(3)
                .request();

        assertThat(request.updateExpression()).isEqualTo("REMOVE #0 ADD #1 :0");
        assertThat(request.conditionExpression()).isEqualTo("#1 = :1");
    }

    @Test
    void saveChanges_setTheNextVersionOverTheOneBefore() {
        UpdateItemRequest request = NOTES.saveChanges(NOTE, NOTE.withText("b")).request();

        assertThat(request.updateExpression()).isEqualTo("SET #0 = :0, #1 = :1");
        assertThat(request.conditionExpression()).isEqualTo("attribute_exists(#2) AND #1 = :2");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "text", "#1", "version", "#2", "id"));
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(":0", AttributeValue.fromS("b"), ":1", number(4), ":2", number(3)));
    }

    @Test
    void saveChanges_ofNothingElse_areNone() {
        assertThat(NOTES.saveChanges(NOTE, NOTE.withText("a")).ifChanged().requests())
                .isEmpty();
    }

    @Test
    void saveChanges_betweenVersions_areRefused() {
        assertThatThrownBy(() -> NOTES.saveChanges(UNVERSIONED, NOTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VersionedNote.version: expected the version that the item has before, found another one;"
                        + " leave it as it was read, since it is counted up by itself");
    }

    @Test
    void deleteItem_comparesTheVersion() {
        DeleteItemRequest request = NOTES.deleteItem(NOTE).request();

        assertThat(request.key()).isEqualTo(Map.of("id", AttributeValue.fromS("n1")));
        assertThat(request.conditionExpression()).isEqualTo("#0 = :0");
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":0", number(3)));
    }

    @Test
    void delete_ofAKey_comparesNothing() {
        assertThat(NOTES.delete("n1").request().conditionExpression()).isNull();
    }
}
