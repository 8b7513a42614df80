package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Model;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.UniqueAttributes;
import io.alces.transaction.UniqueProblem;
import io.alces.transaction.UniqueProblem.Kind;
import io.alces.transaction.UniqueReport;
import io.alces.transaction.UniqueValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values and items that others have brought apart. */
class UniqueRepairTest {
    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.install(UniqueAttributes.inTable("taken")))
            .build();

    private Model<Member> members;
    private UniqueValues<Member> values;
    private DynamoDbClient client;

    @BeforeEach
    void createTable(Alces alces, Model<Member> model, DynamoDbClient sdk) {
        members = model;
        client = sdk;
        values = UniqueAttributes.of(model);
        UniqueAttributes.table(alces).create().execute();
    }

    private static Map<String, AttributeValue> key(long number) {
        return Map.of("club", AttributeValue.fromS("c1"), "number", AttributeValue.fromN(Long.toString(number)));
    }

    private void putUnseen(long number, String email) {
        Map<String, AttributeValue> item = new HashMap<>(key(number));
        item.put("email", AttributeValue.fromS(email));
        client.putItem(put -> put.tableName(members.tableName()).item(item));
    }

    private void deleteUnseen(long number) {
        client.deleteItem(delete -> delete.tableName(members.tableName()).key(key(number)));
    }

    @Test
    void verify_ofWhatIsRight_findsNothing() {
        members.create(Member.of(1, "ada@x").withLocker(3)).execute();

        assertThat(values.verify().execute()).isEqualTo(new UniqueReport(List.of()));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void repair_givesOrphansUp(Execution execution) {
        members.create(Member.of(1, "ada@x")).execute();
        members.create(Member.of(2, "bob@x")).execute();
        deleteUnseen(1);
        putUnseen(2, "eve@x");

        UniqueReport found = execution.run(values.verify());
        UniqueReport repaired = execution.run(values.repair());

        assertThat(found.problems())
                .extracting(UniqueProblem::kind)
                .containsExactlyInAnyOrder(Kind.ORPHAN, Kind.ORPHAN, Kind.MISSING);
        assertThat(found.isClean()).isFalse();
        assertThat(repaired.problems())
                .extracting(UniqueProblem::toString)
                .containsExactlyInAnyOrder(
                        "ORPHAN of Member.email, repaired",
                        "ORPHAN of Member.email, repaired",
                        "MISSING of Member.email, repaired");
        assertThat(repaired.isClean()).isTrue();
        assertThat(execution.run(values.verify()).problems()).isEmpty();
        members.create(Member.of(3, "ada@x")).execute();
        assertThat(values.findBy(Member::email, "eve@x").execute()).contains(Member.of(2, "eve@x"));
    }

    @Test
    void repair_ofTwoItemsWithOneValue_tellsOfBoth() {
        members.create(Member.of(1, "ada@x")).execute();
        putUnseen(2, "ADA@x");

        UniqueReport report = values.repair().execute();

        assertThat(report.isClean()).isFalse();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.CLASH);
            assertThat(problem.attribute()).isEqualTo("Member.email");
            assertThat(problem.key()).isEqualTo(key(2));
            assertThat(problem.other()).contains(key(1));
        });
    }
}
