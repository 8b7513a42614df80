package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.RereadUpdate;
import io.alces.UpdateOperation;
import io.alces.error.StaleItemException;
import io.alces.testing.AlcesTest;
import io.alces.transaction.WriteTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@AlcesTest
class VersionTest {

    private static void storeUnversioned(DynamoDbClient client, Model<?> model, Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(model.tableName()).item(item));
    }

    private static Map<String, AttributeValue> unversioned() {
        return Map.of("id", AttributeValue.fromS("a1"), "balance", AttributeValue.fromN("0"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void writes_countOneUpEach(Execution execution, Model<Account> accounts) {
        Account created = execution.run(accounts.create(Account.of("a1").withVersion(7L)));
        Account saved = execution.run(accounts.save(created.withBalance(1)));
        Account changed = execution.run(accounts.saveChanges(saved, saved.withBalance(2)));
        Account updated =
                execution.run(accounts.update("a1").increment(Account::balance).by(1));

        assertThat(created).isEqualTo(new Account("a1", "ada", 0, 1L));
        assertThat(saved).isEqualTo(new Account("a1", "ada", 1, 2L));
        assertThat(changed).isEqualTo(new Account("a1", "ada", 2, 3L));
        assertThat(updated).isEqualTo(new Account("a1", "ada", 3, 4L));
        assertThat(execution.run(accounts.get("a1").consistent())).contains(updated);
        assertThat(execution.run(accounts.deleteItem(updated))).contains(updated);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_withoutAVersion_storesANewItem(Execution execution, Model<Account> accounts) {
        assertThat(execution.run(accounts.save(Account.of("a1"))).version()).isEqualTo(1);
    }

    @Test
    void save_withoutAVersion_replacesAnItemWithout(Model<Account> accounts, DynamoDbClient client) {
        storeUnversioned(client, accounts, unversioned());
        Account read = accounts.get("a1").consistent().execute().orElseThrow();

        assertThat(read.version()).isNull();
        assertThat(accounts.save(read).execute().version()).isEqualTo(1);
    }

    @Test
    void saveChanges_ofAnItemWithoutAVersion_begin(Model<Account> accounts, DynamoDbClient client) {
        storeUnversioned(client, accounts, unversioned());
        Account read = accounts.get("a1").consistent().execute().orElseThrow();

        assertThat(accounts.saveChanges(read, read.withBalance(5)).execute()).isEqualTo(new Account("a1", null, 5, 1L));
    }

    @Test
    void update_ofNoItem_beginsWithTheFirstVersion(Model<Account> accounts) {
        assertThat(accounts.update("a1").set(Account::balance).to(5L).execute())
                .isEqualTo(new Account("a1", null, 5, 1L));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofAnItemWhoseVersionIsNull_beginsWithTheFirstVersion(
            Execution execution, Model<Account> accounts, DynamoDbClient client) {
        Map<String, AttributeValue> item = new HashMap<>(unversioned());
        item.put("version", AttributeValue.fromNul(true));
        storeUnversioned(client, accounts, item);

        assertThat(execution
                        .run(accounts.update("a1").set(Account::balance).to(5L))
                        .version())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void transaction_ofAnItemWhoseVersionIsNull_beginsWithTheFirstVersion(
            Execution execution, Alces alces, Model<Account> accounts, DynamoDbClient client) {
        Map<String, AttributeValue> item = new HashMap<>(unversioned());
        item.put("version", AttributeValue.fromNul(true));
        storeUnversioned(client, accounts, item);
        UpdateOperation<Account, Account> update =
                accounts.update("a1").increment(Account::balance).by(5);
        RereadUpdate<Account> reread = update.reread();

        Optional<Account> updated =
                execution.run(WriteTransaction.on(alces).add(reread)).get(reread);
        storeUnversioned(client, accounts, item);
        Optional<Account> once = execution.run(update.reread().exactlyOnce());

        assertThat(updated).contains(new Account("a1", null, 5, 1L));
        assertThat(once).contains(new Account("a1", null, 5, 1L));
    }

    @Test
    void update_onTheVersionRead_changesTheItem(Model<Account> accounts) {
        Account created = accounts.create(Account.of("a1")).execute();

        Account updated = accounts.update("a1")
                .set(Account::balance)
                .to(5L)
                .condition(Account::version)
                .eq(Objects.requireNonNull(created.version()))
                .execute();

        assertThat(updated.version()).isEqualTo(2);
    }

    @Test
    void delete_ofAKey_comparesNothing(Model<Account> accounts) {
        Account created = accounts.create(Account.of("a1")).execute();

        assertThat(accounts.delete("a1").execute()).contains(created);
    }

    @Test
    void deleteItem_withoutAVersion_removesAnItemWithout(Model<Account> accounts, DynamoDbClient client) {
        assertThat(accounts.deleteItem(Account.of("a1")).execute()).isEmpty();

        storeUnversioned(client, accounts, unversioned());

        assertThat(accounts.deleteItem(Account.of("a1")).execute()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void writes_ofABeanWithAPrimitiveVersion_countFromZero(Execution execution, Model<Sheet> sheets) {
        Sheet sheet = Sheet.of("s1");
        Sheet first = execution.run(sheets.save(sheet));
        Sheet second = execution.run(sheets.save(first));

        assertThat(sheet.getRevision()).isZero();
        assertThat(first.getRevision()).isEqualTo(1);
        assertThat(second.getRevision()).isEqualTo(2);
        assertThatThrownBy(() -> execution.run(sheets.save(sheet)))
                .isInstanceOf(StaleItemException.class)
                .hasMessage(
                        "save of Sheet with the key (id: S): expected no version, found version 2; read the item again");
    }

    @Test
    void save_ofABeanThatWasStoredWithZero_countsOn(Model<Sheet> sheets, DynamoDbClient client) {
        storeUnversioned(
                client, sheets, Map.of("id", AttributeValue.fromS("s1"), "revision", AttributeValue.fromN("0")));

        assertThat(sheets.save(Sheet.of("s1")).execute().getRevision()).isEqualTo(1);
    }
}
