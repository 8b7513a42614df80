package io.alces;

import static io.alces.query.Conditions.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Transform;
import io.alces.request.Explanation;
import io.alces.transform.AttributeTransform;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What operations tell of themselves before anything is sent. */
class ExplanationTest {
    @Item(table = "parcels")
    @GlobalIndex(name = "byCity", partitionKey = "city", sortKey = "weight")
    record Parcel(
            @PartitionKey String id,
            @SortKey int part,
            @Nullable String city,
            @Nullable BigDecimal weight,
            @Nullable Set<String> labels) {}

    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Parcel> PARCELS = ALCES.model(Parcel.class);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static Parcel parcel(int part) {
        return new Parcel("secret", part, "x".repeat(2000), BigDecimal.TEN, Set.of("a"));
    }

    @Test
    void explain_get() {
        assertThat(PARCELS.get("secret", 1).consistent().explain()).hasToString("""
                GetItem on parcels
                  key: id = S AND part = N
                  consistency: strong
                  estimate: about 137 bytes an item, 1 capacity unit""");
    }

    @Test
    void explain_queryOfIndex() {
        var query = PARCELS.query()
                .where(Parcel::city)
                .eq("secret")
                .where(Parcel::weight)
                .between(BigDecimal.ONE, BigDecimal.TEN)
                .filter(attr(Parcel::labels).contains("secret"))
                .attributes(Parcel::labels)
                .pageSize(50);

        assertThat(query.explain()).hasToString("""
                Query on parcels, index byCity
                  key condition: city = S AND weight BETWEEN N AND N
                  filter: contains(labels, S)
                  projection: labels
                  consistency: eventual
                  estimate: about 137 bytes an item, a page of 50 at most, 1 capacity unit""");
    }

    @Test
    void explain_endingsOfQuery() {
        var query = PARCELS.query().where(Parcel::id).eq("secret");

        assertThat(query.list().explain()).isEqualTo(query.explain()).hasToString("""
                Query on parcels
                  key condition: id = S
                  consistency: eventual
                  estimate: about 137 bytes an item, a page of 1 MB at most, 128 capacity units""");
    }

    @Test
    void explain_queryAcrossPartitions() {
        var query = PARCELS.query()
                .acrossPartitions(Parcel::id)
                .in("secret", "other")
                .limit(10);

        assertThat(query.explain().capacityUnits()).isEqualTo(1);
        assertThat(query.list().explain()).isEqualTo(query.explain());
    }

    @Test
    void explain_parallelScan() {
        var scan = PARCELS.scan().parallel(2);

        assertThat(scan.explain()).isEqualTo(scan.count().explain()).hasToString("""
                Scan on parcels
                  consistency: eventual
                  estimate: about 137 bytes an item, a page of 1 MB at most, 128 capacity units
                Scan on parcels
                  consistency: eventual
                  estimate: about 137 bytes an item, a page of 1 MB at most, 128 capacity units""");
    }

    @Test
    void explain_update() {
        var update = PARCELS.update("secret", 1)
                .set(Parcel::city)
                .to("secret")
                .increment(Parcel::weight)
                .by(1);

        assertThat(update.mustExist().explain()).hasToString("""
                UpdateItem on parcels
                  key: id = S AND part = N
                  update: SET city = S ADD weight N
                  condition: attribute_exists(id)
                  estimate: about 137 bytes an item, 1 capacity unit""");
    }

    @Test
    void explain_saveWithCondition() {
        assertThat(PARCELS.save(parcel(1)).condition(Parcel::city).eq("secret").explain())
                .hasToString("""
                PutItem on parcels
                  condition: city = S
                  estimate: 2033 bytes an item, 2 capacity units""");
    }

    @Test
    void explain_saveAll() {
        List<Parcel> parcels =
                IntStream.range(0, 30).mapToObj(ExplanationTest::parcel).toList();

        assertThat(PARCELS.saveAll(parcels).explain()).hasToString("""
                BatchWriteItem on parcels
                  estimate: 2033 bytes an item, 25 items, 50 capacity units
                BatchWriteItem on parcels
                  estimate: 2033 bytes an item, 5 items, 10 capacity units""");
    }

    @Test
    void explain_getAll() {
        var keys = IntStream.range(0, 3)
                .mapToObj(part -> PARCELS.key("secret", part))
                .toList();

        assertThat(PARCELS.getAll(keys).explain()).hasToString("""
                BatchGetItem on parcels
                  consistency: eventual
                  estimate: about 137 bytes an item, 3 items, 1.5 capacity units""");
    }

    @Test
    void explain_updateIfChanged() {
        var update = PARCELS.update("secret", 1).set(Parcel::city).to("secret");

        assertThat(update.ifChanged().explain()).isEqualTo(update.explain()).hasToString("""
                UpdateItem on parcels
                  key: id = S AND part = N
                  update: SET city = S
                  estimate: about 137 bytes an item, 1 capacity unit""");
    }

    @Test
    void explain_verifyItems() {
        assertThat(PARCELS.verifyItems(1).explain()).hasToString("""
                Scan on parcels
                  consistency: eventual
                  estimate: about 137 bytes an item, a page of 1 at most, 0.5 capacity units""");
    }

    static final class Same implements AttributeTransform<Integer> {}

    @Item
    record Crate(
            @PartitionKey String id, @Transform(Same.class) Integer weight) {}

    @Test
    void explain_sizeOfATransformedAttribute_isThatOfItsType() {
        assertThat(ALCES.model(Crate.class).get("c1").explain()).hasToString("""
                GetItem on Crate
                  key: id = S
                  consistency: eventual
                  estimate: about 34 bytes an item, 0.5 capacity units""");
    }

    @Test
    void explain_tableOperation() {
        assertThat(PARCELS.table().describe().explain()).hasToString("DescribeTable on parcels");
    }

    @Test
    void withItemBytes_replacesTheGuess() {
        Explanation explanation = PARCELS.get("secret", 1).explain().withItemBytes(9000);

        assertThat(explanation.capacityUnits()).isEqualTo(1.5);
    }

    @Test
    void withItemBytes_leavesWhatIsGiven() {
        Explanation explanation = PARCELS.save(parcel(1)).explain();

        assertThat(explanation.withItemBytes(9000)).isEqualTo(explanation);
    }

    @Test
    void withItemBytes_refusesNothing() {
        Explanation explanation = PARCELS.scan().explain();

        assertThatThrownBy(() -> explanation.withItemBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("itemBytes: expected at least 1, found 0");
    }
}
