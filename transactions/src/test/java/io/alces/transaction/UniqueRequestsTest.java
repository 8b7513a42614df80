package io.alces.transaction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unique;
import io.alces.error.ModelMappingException;
import io.alces.transform.Lowercase;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Requests that keep values unique and are never sent. */
class UniqueRequestsTest {
    private static final URI NOWHERE = URI.create("http://localhost:1");
    private static final Alces ALCES = Alces.builder()
            .local(NOWHERE)
            .tablePrefix("dev-")
            .install(UniqueAttributes.inTable("taken"))
            .build();
    private static final Model<User> USERS = ALCES.model(User.class);

    @Item(table = "users")
    record User(
            @PartitionKey String id,

            @Unique(scope = "tenant", transforms = Lowercase.class) @Nullable String email,

            @Nullable String tenant,
            @Unique @Nullable Double phone) {}

    @Item
    record Plain(@PartitionKey String id) {}

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static List<String> texts(User user) {
        return WriteTransaction.on(ALCES).add(USERS.create(user)).request().transactItems().stream()
                .skip(1)
                .map(item -> requireNonNull(item.put().item().get("value")).s())
                .toList();
    }

    @Test
    void create_takesTheValueInTheSameTransaction() {
        TransactWriteItemsRequest request = WriteTransaction.on(ALCES)
                .add(USERS.create(new User("u1", "Ada@X", null, null)))
                .request();

        assertThat(request.transactItems()).hasSize(2);
        assertThat(request.transactItems().get(0).put().item())
                .isEqualTo(Map.of("id", AttributeValue.fromS("u1"), "email", AttributeValue.fromS("Ada@X")));
        assertThat(request.transactItems().get(1).put().conditionExpression())
                .isEqualTo("attribute_not_exists(#0) OR #1 = :0 OR #2 BETWEEN :1 AND :2");
        assertThat(request.transactItems().get(1).put().expressionAttributeNames())
                .isEqualTo(Map.of("#0", "value", "#1", "owner", "#2", "expiresAt"));
        assertThat(withoutCondition(request.transactItems().get(1)))
                .isEqualTo(Put.builder()
                        .tableName("dev-taken")
                        .item(Map.of(
                                "value", AttributeValue.fromS("dev-users/email#-#Sada@x"),
                                "space", AttributeValue.fromS("dev-users/email"),
                                "owner", AttributeValue.fromM(Map.of("id", AttributeValue.fromS("u1")))))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build());
    }

    private static Put withoutCondition(TransactWriteItem item) {
        return item.put().toBuilder()
                .conditionExpression(null)
                .expressionAttributeNames(null)
                .expressionAttributeValues(null)
                .build();
    }

    @Test
    void texts_ofPartsWithTheSignBetweenThem_differ() {
        assertThat(texts(new User("u", "b#Sc", "a", null))).containsExactly("dev-users/email#Sa#Sb\\#sc");
        assertThat(texts(new User("u", "c", "a#Sb", null))).containsExactly("dev-users/email#Sa\\#Sb#Sc");
        assertThat(texts(new User("u", "c", "a\\", null))).containsExactly("dev-users/email#Sa\\\\#Sc");
    }

    @Test
    void texts_ofNumbers_areThoseOfTheirValues() {
        assertThat(texts(new User("u", null, null, 1e2))).containsExactly("dev-users/phone#N1E+2");
    }

    @Test
    void texts_ofLongValues_areDigests() {
        assertThat(texts(new User("u", "x".repeat(2000), null, null)))
                .singleElement()
                .satisfies(text -> assertThat(text).matches("dev-users/email#H[0-9a-f]{64}"));
    }

    @Test
    void findBy_startsWithTheValue() {
        assertThat(UniqueAttributes.of(USERS).findBy(User::email, "ADA@X", "t1").requests())
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.tableName()).isEqualTo("dev-taken");
                    assertThat(request.key())
                            .isEqualTo(Map.of("value", AttributeValue.fromS("dev-users/email#St1#Sada@x")));
                    assertThat(request.consistentRead()).isTrue();
                });
    }

    @Test
    void aModelWithoutThePlugin_isRefused() {
        try (Alces other = Alces.local(NOWHERE)) {
            assertThatThrownBy(() -> other.model(User.class))
                    .isInstanceOf(ModelMappingException.class)
                    .hasMessage("User cannot be a model:\n"
                            + "  - User.email: nothing keeps it unique; install(UniqueAttributes.inTable(..)) of"
                            + " alces-transactions, or remove @Unique\n"
                            + "  - User.phone: nothing keeps it unique; install(UniqueAttributes.inTable(..)) of"
                            + " alces-transactions, or remove @Unique");
            assertThatThrownBy(() -> UniqueAttributes.table(other))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no unique attributes are kept; install(UniqueAttributes.inTable(..))");
        }
    }

    @Test
    void aModelWithoutUniqueAttributes_hasNoValues() {
        assertThatThrownBy(() -> UniqueAttributes.of(ALCES.model(Plain.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plain: no attribute is marked @Unique; mark one, or query an index");
    }

    @Test
    void install_twice_isRefused() {
        assertThatThrownBy(() ->
                        Alces.builder().install(UniqueAttributes.inTable("a")).install(UniqueAttributes.inTable("b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an extension of type WriteGuarding was already installed; install one");
    }

    @Test
    void exactlyOnce_ofWhatIsATransactionAnyway_isRefused() {
        assertThatThrownBy(() -> USERS.delete("u1").exactlyOnce().request())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("delete of User exactly once: what keeps User.email and User.phone unique sends it as a"
                        + " transaction, so that it is carried out once anyway; leave out exactlyOnce()");
    }
}
