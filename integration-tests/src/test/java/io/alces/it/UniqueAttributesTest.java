package io.alces.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.BatchResult;
import io.alces.Model;
import io.alces.error.BatchIncompleteException;
import io.alces.error.ConditionFailedException;
import io.alces.error.UniqueValueTakenException;
import io.alces.request.Operation;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.UniqueAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What keeps values unique, on an engine. */
class UniqueAttributesTest {
    private static final SetClock CLOCK = new SetClock();

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.clock(CLOCK).install(UniqueAttributes.inTable("taken")))
            .build();

    private Alces alces;
    private Model<Member> members;
    private DynamoDbClient client;

    @BeforeEach
    void createTable(Alces injected, Model<Member> model, DynamoDbClient sdk) {
        CLOCK.reset();
        alces = injected;
        members = model;
        client = sdk;
        UniqueAttributes.table(alces).create().execute();
    }

    /** Who has which value: the last part of the value, and the number of the member. */
    private Map<String, String> taken() {
        Map<String, String> taken = new TreeMap<>();
        client.scan(scan -> scan.tableName(alces.tableName("taken")).consistentRead(true))
                .items()
                .forEach(value -> taken.put(text(value), owner(value)));
        return taken;
    }

    private static String text(Map<String, AttributeValue> value) {
        String text = requireNonNull(value.get("value")).s();
        return text.substring(text.indexOf('/') + 1);
    }

    private static String owner(Map<String, AttributeValue> value) {
        return requireNonNull(requireNonNull(value.get("owner")).m().get("number"))
                .n();
    }

    private Optional<Member> found(String email) {
        return UniqueAttributes.of(members).findBy(Member::email, email).execute();
    }

    private static UniqueValueTakenException taken(Execution execution, Operation<?> operation) {
        return catchThrowableOfType(UniqueValueTakenException.class, () -> execution.run(operation));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_takesItsValues(Execution execution) {
        Member created = execution.run(members.create(Member.of(1, " Ada@x ").withLocker(7)));

        assertThat(created).isEqualTo(Member.of(1, " Ada@x ").withLocker(7));
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1", "locker#Sc1#N7", "1"));
        assertThat(members.get("c1", 1).execute()).contains(created);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofATakenValue_namesTheAttributeAndHasTheOwner(Execution execution) {
        members.create(Member.of(1, "ada@x")).execute();

        UniqueValueTakenException failure =
                taken(execution, members.create(Member.of(2, "ADA@x").withLocker(1)));

        assertThat(failure)
                .hasMessage("create of Member with the key (club: S, number: N): another item has the value of"
                        + " Member.email, which no two items share; use another value");
        assertThat(failure.attributes()).containsExactly("Member.email");
        assertThat(failure.owner())
                .contains(Map.of("club", AttributeValue.fromS("c1"), "number", AttributeValue.fromN("1")));
        assertThat(members.get("c1", 2).execute()).isEmpty();
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1"));
    }

    @Test
    void create_ofAnExistingItem_failsAsEver() {
        members.create(Member.of(1, "ada@x")).execute();

        assertThatThrownBy(() -> members.create(Member.of(1, "bob@x")).execute())
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Member with the key (club: S, number: N): the item exists");
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1"));
    }

    @Test
    void create_withoutAValue_takesNothing() {
        members.create(Member.of(1, "x").withEmail(null)).execute();
        members.create(Member.of(2, "x").withEmail(null)).execute();

        assertThat(taken()).isEmpty();
    }

    @Test
    void create_inAnotherScope_mayHaveTheValue() {
        members.create(Member.of(1, "a").withLocker(7)).execute();
        members.create(Member.of(1, "b").withLocker(7).in("c2")).execute();

        assertThatThrownBy(() -> members.create(Member.of(2, "c").withLocker(7)).execute())
                .isInstanceOf(UniqueValueTakenException.class)
                .hasMessageContaining("Member.locker");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_movesItsValues(Execution execution) {
        members.create(Member.of(1, "ada@x").withLocker(7)).execute();

        Member saved = execution.run(members.save(Member.of(1, "bob@x").withLocker(7)));

        assertThat(saved.email()).isEqualTo("bob@x");
        assertThat(taken()).isEqualTo(Map.of("email#Sbob@x", "1", "locker#Sc1#N7", "1"));
        assertThat(found("ada@x")).isEmpty();
        assertThat(found(" BOB@x")).contains(saved);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_ofATakenValue_fails(Execution execution) {
        members.create(Member.of(1, "ada@x")).execute();
        members.create(Member.of(2, "bob@x")).execute();

        assertThat(taken(execution, members.save(Member.of(2, "ada@x"))).attributes())
                .containsExactly("Member.email");
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1", "email#Sbob@x", "2"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_movesAValue(Execution execution) {
        members.create(Member.of(1, "ada@x").withNote("n")).execute();

        Member updated =
                execution.run(members.update("c1", 1).set(Member::email).to("bob@x"));

        assertThat(updated).isEqualTo(Member.of(1, "bob@x").withNote("n"));
        assertThat(taken()).isEqualTo(Map.of("email#Sbob@x", "1"));
        assertThat(execution.run(members.update("c1", 1).remove(Member::email).returnOld()))
                .contains(updated);
        assertThat(taken()).isEmpty();
    }

    @Test
    void update_thatCreates_takesTheValue() {
        members.update("c1", 5)
                .set(Member::email)
                .to("eve@x")
                .set(Member::locker)
                .to(7)
                .execute();

        assertThat(found("eve@x")).contains(Member.of(5, "eve@x").withLocker(7));
        assertThat(taken()).isEqualTo(Map.of("email#Seve@x", "5", "locker#Sc1#N7", "5"));
    }

    @Test
    void update_ofOtherAttributes_isOneRequest() {
        members.create(Member.of(1, "ada@x")).execute();

        assertThat(members.update("c1", 1).set(Member::note).to("n").request().updateExpression())
                .isEqualTo("SET #0 = :0");
        members.update("c1", 1).set(Member::note).to("n").execute();
        assertThat(found("ada@x")).contains(Member.of(1, "ada@x").withNote("n"));
    }

    @Test
    void update_whoseConditionFails_saysSo() {
        members.create(Member.of(1, "ada@x")).execute();

        assertThatThrownBy(() -> members.update("c1", 1)
                        .set(Member::email)
                        .to("bob@x")
                        .condition(Member::note)
                        .exists()
                        .execute())
                .isInstanceOf(ConditionFailedException.class)
                .hasMessageStartingWith(
                        "update of Member with the key (club: S, number: N): its condition does not hold");
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1"));
    }

    @Test
    void update_thatComputesAValue_isRefused() {
        members.create(Member.of(1, "ada@x").withLocker(7)).execute();

        assertThatThrownBy(() ->
                        members.update("c1", 1).increment(Member::locker).by(1).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("update of Member: locker decides which values of unique attributes are taken, so that its"
                        + " next value must be known; set it to a value, or remove it");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_movesWhatDiffers(Execution execution) {
        Member before = members.create(Member.of(1, "ada@x").withLocker(7)).execute();

        Member after = execution.run(members.saveChanges(before, before.withLocker(8)));

        assertThat(after).isEqualTo(before.withLocker(8));
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1", "locker#Sc1#N8", "1"));
        assertThat(execution.run(members.saveChanges(after, after).ifChanged())).isEmpty();
        assertThat(execution.run(
                        members.saveChanges(after, after.withLocker(null)).ifChanged()))
                .contains(after.withLocker(null));
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_givesItsValuesUp(Execution execution) {
        Member member = members.create(Member.of(1, "ada@x").withLocker(7)).execute();

        assertThat(execution.run(members.delete("c1", 1))).contains(member);
        assertThat(taken()).isEmpty();
        assertThat(execution.run(members.delete("c1", 1))).isEmpty();
        members.create(Member.of(2, "ada@x")).execute();
    }

    @Test
    void individually_keepsThem_andBatchesAreRefused() {
        List<Member> all = List.of(Member.of(1, "ada@x"), Member.of(2, "ada@x"));

        assertThatThrownBy(() -> members.saveAll(all).execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("saveAll of Member: DynamoDB cannot keep Member.email and Member.locker unique in a batch;"
                        + " use individually() for a transaction for each item");
        assertThatThrownBy(
                        () -> members.deleteAll(List.of(members.key("c1", 1))).requests())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("deleteAll of Member: DynamoDB cannot keep");
        assertThatThrownBy(
                        () -> members.saveAll(all).individually().concurrency(1).execute())
                .isInstanceOf(BatchIncompleteException.class)
                .hasMessageContaining("position 1 failed with UniqueValueTakenException");
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "1"));
        BatchResult<Member> deleted =
                members.deleteAll(List.of(members.key("c1", 1))).individually().execute();
        assertThat(deleted.items()).containsExactly(Optional.of(Member.of(1, "ada@x")));
        assertThat(taken()).isEmpty();
    }

    @Test
    void expiredItems_giveTheirValuesUp() {
        members.create(Member.of(1, "ada@x").until(SetClock.START.plusSeconds(60)))
                .execute();
        assertThat(found("ada@x")).isPresent();
        CLOCK.move(Duration.ofMinutes(2));

        assertThat(found("ada@x")).isEmpty();
        members.create(Member.of(2, "ada@x")).execute();

        assertThat(found("ada@x")).contains(Member.of(2, "ada@x"));
        members.update("c1", 1).set(Member::email).to("bob@x").execute();
        assertThat(found("bob@x")).contains(Member.of(1, "bob@x"));
        assertThat(taken()).isEqualTo(Map.of("email#Sada@x", "2", "email#Sbob@x", "1"));
    }

    @Test
    void aLongerLife_isThatOfTheValuesToo() {
        members.create(Member.of(1, "ada@x").until(SetClock.START.plusSeconds(60)))
                .execute();
        members.update("c1", 1)
                .set(Member::until)
                .to(SetClock.START.plusSeconds(600))
                .execute();
        CLOCK.move(Duration.ofMinutes(2));

        assertThatThrownBy(() -> members.create(Member.of(2, "ada@x")).execute())
                .isInstanceOf(UniqueValueTakenException.class);
    }

    @Test
    void findBy_takesTheScope() {
        Member member = members.create(Member.of(1, "ada@x").withLocker(7)).execute();

        assertThat(UniqueAttributes.of(members).findBy(Member::locker, 7, "c1").execute())
                .contains(member);
        assertThat(UniqueAttributes.of(members).findBy(Member::locker, 7, "c2").execute())
                .isEmpty();
        assertThatThrownBy(() -> UniqueAttributes.of(members).findBy(Member::locker, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Member.locker: expected 1 value(s) of its scope [club], found 0");
        assertThatThrownBy(() -> UniqueAttributes.of(members).findBy(Member::email, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("email: expected String, found Integer");
        assertThatThrownBy(() -> UniqueAttributes.of(members).findBy(Member::note, "n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Member.note: expected a property marked @Unique; query an index instead");
    }
}
