package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Transform;
import io.alces.testing.AlcesTest;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteResult;
import io.alces.transaction.WriteTransaction;
import io.alces.transform.Lowercase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@AlcesTest
class ComputedAttributesTest {

    @Item(table = "shipments")
    @GlobalIndex(name = "byState", partitionKey = "carrier", sortKey = "state")
    record Shipment(
            @PartitionKey String customer,
            @SortKey @Combine("{year}#{number}") @Nullable String sort,
            int year,
            int number,
            @Nullable @Transform(Lowercase.class) String carrier,
            @Nullable String status,
            @Nullable @CreatedAt Instant createdAt,
            @Combine("{status}#{number}") @Nullable String state,
            @Nullable String note) {

        static Shipment of(int number, @Nullable String status) {
            return new Shipment("c1", null, 2024, number, "Post", status, null, null, null);
        }

        Shipment withStatus(@Nullable String other) {
            return new Shipment(customer, sort, year, number, carrier, other, createdAt, state, note);
        }

        @Computed(from = {"carrier", "status"})
        String search() {
            return carrier + " " + status;
        }
    }

    /** What is read of a shipment of which nothing else is needed. */
    record Found(int number, String search) {}

    private static Optional<AttributeValue> stored(DynamoDbClient client, Model<Shipment> shipments, String attribute) {
        return client.scan(request -> request.tableName(shipments.tableName()).consistentRead(true)).items().stream()
                .flatMap(item -> Optional.ofNullable(item.get(attribute)).stream())
                .findFirst();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_returnsAndStoresWhatIsComputed(Execution execution, Model<Shipment> shipments, DynamoDbClient client) {
        Shipment created = execution.run(shipments.create(Shipment.of(7, "SENT")));

        assertThat(created)
                .returns("2024#7", Shipment::sort)
                .returns("SENT#7", Shipment::state)
                .returns("post SENT", Shipment::search);
        assertThat(stored(client, shipments, "search")).contains(AttributeValue.fromS("post SENT"));
        assertThat(execution.run(shipments.get("c1", "2024#7").consistent())).contains(created);
        assertThat(execution.run(shipments.save(created))).isEqualTo(created);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_computesEachItem(Execution execution, Model<Shipment> shipments) {
        execution.run(shipments.saveAll(List.of(Shipment.of(1, "SENT"), Shipment.of(2, null))));

        assertThat(execution.run(shipments
                        .query()
                        .index("byState")
                        .where(Shipment::carrier)
                        .eq("POST")
                        .where(Shipment::state)
                        .beginsWith("SENT#")
                        .as(Found.class)
                        .list()))
                .containsExactly(new Found(1, "post SENT"));
        assertThat(execution.run(
                        shipments.query().where(Shipment::customer).eq("c1").list()))
                .extracting(Shipment::state)
                .containsExactly("SENT#1", null);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_keepsWhatIsComputedRight(Execution execution, Model<Shipment> shipments) {
        execution.run(shipments.create(Shipment.of(7, "SENT")));

        Shipment updated = execution.run(shipments
                .update("c1", "2024#7")
                .set(Shipment::status)
                .to("LOST")
                .set(Shipment::carrier)
                .to("Bike")
                .set(Shipment::number)
                .to(7)
                .set(Shipment::year)
                .to(2024));

        assertThat(updated).returns("LOST#7", Shipment::state).returns("bike LOST", Shipment::search);
        assertThat(execution.run(shipments
                        .query()
                        .filter(Shipment::search)
                        .eq("bike LOST")
                        .where(Shipment::customer)
                        .eq("c1")
                        .list()))
                .containsExactly(updated);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_keepsWhatIsComputedRight(Execution execution, Model<Shipment> shipments, DynamoDbClient client) {
        Shipment before = execution.run(shipments.create(Shipment.of(7, "SENT")));

        Shipment after = execution.run(shipments.saveChanges(before, before.withStatus("LOST")));
        Shipment without = execution.run(shipments.saveChanges(after, after.withStatus(null)));

        assertThat(after.state()).isEqualTo("LOST#7");
        assertThat(without.state()).isNull();
        assertThat(stored(client, shipments, "search")).contains(AttributeValue.fromS("post null"));
        assertThat(execution.run(shipments.saveChanges(without, without).ifChanged()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteItem_computesTheKey(Execution execution, Model<Shipment> shipments) {
        Shipment created = execution.run(shipments.create(Shipment.of(7, "SENT")));

        assertThat(execution.run(shipments.deleteItem(Shipment.of(7, null)))).contains(created);

        execution.run(shipments.saveAll(List.of(Shipment.of(1, null), Shipment.of(2, null))));
        execution.run(shipments.deleteAllItems(List.of(Shipment.of(1, null), Shipment.of(2, null))));
        assertThat(execution.run(shipments.scan().count())).isZero();
    }

    @Item(table = "jobs")
    record Job(
            @PartitionKey String id,
            @Nullable @Default("NEW") String status,
            @Nullable @CreatedAt Instant createdAt,
            @Combine("{status}#{createdAt}") @Nullable String state,
            int runs) {}

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_computesFromDefaultsWhereItCreates(Execution execution, Model<Job> jobs) {
        Job created = execution.run(jobs.update("j1").increment(Job::runs).by(1));
        Job again = execution.run(jobs.update("j1").increment(Job::runs).by(1));

        assertThat(created.state()).startsWith("NEW#");
        assertThat(again).isEqualTo(new Job("j1", "NEW", created.createdAt(), created.state(), 2));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofAnItemFromBefore_computesNothingFromDefaults(
            Execution execution, Model<Job> jobs, DynamoDbClient client) {
        Map<String, AttributeValue> old =
                Map.of("id", AttributeValue.fromS("j1"), "status", AttributeValue.fromS("PAID"));
        client.putItem(request -> request.tableName(jobs.tableName()).item(old));

        Job updated = execution.run(jobs.update("j1").increment(Job::runs).by(1));

        assertThat(updated).isEqualTo(new Job("j1", "PAID", updated.createdAt(), null, 1));
        assertThat(updated.createdAt()).isNotNull();
    }

    private static void putPaid(Model<Job> jobs, DynamoDbClient client) {
        Map<String, AttributeValue> paid =
                Map.of("id", AttributeValue.fromS("j1"), "status", AttributeValue.fromS("PAID"));
        client.putItem(request -> request.tableName(jobs.tableName()).item(paid));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void transaction_ofAnItemFromBefore_computesNothingFromDefaults(
            Execution execution, Alces alces, Model<Job> jobs, DynamoDbClient client) {
        putPaid(jobs, client);
        var update = jobs.update("j1").increment(Job::runs).by(1).reread();
        var creating = jobs.update("j2").increment(Job::runs).by(1).reread();

        WriteResult result =
                execution.run(WriteTransaction.on(alces).add(update).add(creating));

        assertThat(result.get(update).orElseThrow())
                .returns("PAID", Job::status)
                .returns(null, Job::state)
                .returns(1, Job::runs);
        assertThat(result.get(creating).orElseThrow().state()).startsWith("NEW#");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void exactlyOnce_ofAnItemFromBefore_computesNothingFromDefaults(
            Execution execution, Model<Job> jobs, DynamoDbClient client) {
        putPaid(jobs, client);

        Optional<Job> updated = execution.run(
                jobs.update("j1").increment(Job::runs).by(1).reread().exactlyOnce());

        assertThat(updated.orElseThrow()).returns("PAID", Job::status).returns(null, Job::state);
    }

    /** What is sent with a given token is always the same. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void transactionWithAToken_ofAnItemFromBefore_isRefused(
            Execution execution, Alces alces, Model<Job> jobs, DynamoDbClient client) {
        putPaid(jobs, client);

        assertThatThrownBy(() -> execution.run(WriteTransaction.on(alces)
                        .add(jobs.update("j1").increment(Job::runs).by(1))
                        .at(Instant.EPOCH)
                        .token(UUID.randomUUID().toString())))
                .isInstanceOf(TransactionFailedException.class)
                .hasMessage(
                        "the transaction was cancelled and nothing was written; 1 of 1 operations failed: position 0,"
                                + " update of Job with the key (id: S): the item has no Job.state, but values of which that is"
                                + " computed, where the update would compute it from defaults; use mustExist(), or set what it is"
                                + " computed from");
    }

    /** A JavaBean. */
    @Item(table = "accounts")
    static class Account {
        private @Nullable String id;
        private @Nullable String owner;

        @Computed(from = "owner", method = "toInitial")
        private @Nullable String initial;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public @Nullable String getOwner() {
            return owner;
        }

        public void setOwner(@Nullable String owner) {
            this.owner = owner;
        }

        public @Nullable String getInitial() {
            return initial;
        }

        public void setInitial(@Nullable String initial) {
            this.initial = initial;
        }

        @Nullable String toInitial() {
            return owner == null ? null : owner.substring(0, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void beans_areComputedToo(Execution execution, Model<Account> accounts) {
        Account account = new Account();
        account.setId("a1");
        account.setOwner("Ada");

        assertThat(execution.run(accounts.save(account)).getInitial()).isEqualTo("A");
        assertThat(account.getInitial()).isNull();
        assertThat(execution
                        .run(accounts.update("a1").set(Account::getOwner).to("Bob"))
                        .getInitial())
                .isEqualTo("B");
        assertThat(execution
                        .run(accounts.update("a1").remove(Account::getOwner))
                        .getInitial())
                .isNull();
    }
}
