package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.Page;
import io.alces.Partial;
import io.alces.Query;
import io.alces.testing.AlcesTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.async.SdkPublisher;

@AlcesTest
class ReadsTest {
    private static final List<Entry> ENTRIES = Entry.ofBook("one");
    private static final List<Entry> OF_KIND_B =
            ENTRIES.stream().filter(entry -> entry.kind().equals("b")).toList();

    @BeforeAll
    static void fill(Model<Entry> entries) {
        entries.saveAll(ENTRIES).execute();
        entries.saveAll(Entry.ofBook("two")).execute();
    }

    private static Query<Entry> one(Model<Entry> entries) {
        return entries.query().where(Entry::book).eq("one");
    }

    private static <E> List<E> published(SdkPublisher<E> publisher) {
        List<E> published = new ArrayList<>();
        CompletableFuture<Void> end = publisher.subscribe(published::add);
        end.join();
        return published;
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void list_overManyRequests_hasAllInOrder(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(one(entries).pageSize(7).list())).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void list_descendingWithLimitAndFilter_hasTheLast(Execution execution, Model<Entry> entries) {
        List<Entry> last = execution.run(one(entries)
                .filter(Entry::kind)
                .eq("b")
                .descending()
                .pageSize(4)
                .limit(3)
                .list());

        assertThat(last).extracting(Entry::number).containsExactly(57, 54, 51);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void list_ofARangeOfKeys_hasIt(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(one(entries).where(Entry::number).between(5, 8).list()))
                .isEqualTo(ENTRIES.subList(5, 9));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void list_ofAnIndex_hasAllOfItsPartition(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(entries.query()
                        .where(Entry::kind)
                        .eq("b")
                        .where(Entry::rank)
                        .ge(0)
                        .filter(Entry::book)
                        .eq("one")
                        .pageSize(5)
                        .list()))
                .containsExactlyInAnyOrderElementsOf(OF_KIND_B)
                .isSortedAccordingTo(Comparator.comparing(Entry::rank));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void first_isTheFirstThatTheFilterLeaves(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(
                        one(entries).filter(Entry::rank).ge(3).pageSize(2).first()))
                .contains(ENTRIES.get(30));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void first_ofNothing_isEmpty(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(entries.query().where(Entry::book).eq("none").first()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void count_isOfAllPages(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(one(entries).pageSize(7).count())).isEqualTo(60);
        assertThat(execution.run(one(entries).filter(Entry::kind).eq("b").count()))
                .isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void count_withLimit_isNoMoreThanThat(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(one(entries).pageSize(7).limit(10).count())).isEqualTo(10);
        assertThat(execution.run(
                        one(entries).filter(Entry::kind).eq("b").limit(3).count()))
                .isEqualTo(3);
        assertThat(execution.run(one(entries).limit(100).count())).isEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void page_withoutLimit_isOneRequest(Execution execution, Model<Entry> entries) {
        Page<Entry> page =
                execution.run(one(entries).filter(Entry::kind).eq("b").pageSize(10));

        assertThat(page).containsExactlyElementsOf(OF_KIND_B.subList(0, 4));
        assertThat(page.scannedCount()).isEqualTo(10);
        assertThat(page.cursor()).isPresent();
        assertThat(page).hasToString("Page[4 items of 10, more may follow]");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void page_ofTheRest_hasNoCursor(Execution execution, Model<Entry> entries) {
        Page<Entry> page = execution.run(one(entries).where(Entry::number).ge(50));

        assertThat(page).containsExactlyElementsOf(ENTRIES.subList(50, 60));
        assertThat(page.cursor()).isEmpty();
        assertThat(page).hasToString("Page[10 items of 10, the last]");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void page_afterALimitWithinARequest_startsAfterItsLastItem(Execution execution, Model<Entry> entries) {
        Query<Entry> query = one(entries).filter(Entry::kind).eq("b");
        Page<Entry> first = execution.run(query.limit(3));

        Page<Entry> second = execution.run(query.limit(2).startAt(first.cursor().orElseThrow()));

        assertThat(second).containsExactlyElementsOf(OF_KIND_B.subList(3, 5));
    }

    @Test
    void startAt_theCursorOfAnotherQuery_isRefused(Model<Entry> entries) {
        String cursor = one(entries).limit(3).execute().cursor().orElseThrow();
        Query<Entry> other = entries.query().where(Entry::book).eq("two").startAt(cursor);

        assertThatThrownBy(other::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Entry: the cursor belongs to another read; table, index, key condition, filter,"
                        + " direction and segment must be those of the page that it came with");
    }

    @Test
    void stream_readsOnlyWhatIsConsumed(Model<Entry> entries) {
        try (Stream<Entry> stream = one(entries).pageSize(5).stream()) {
            Iterator<Entry> iterator = stream.iterator();

            assertThat(iterator.next()).isEqualTo(ENTRIES.get(0));
        }
        assertThat(one(entries).pageSize(5).stream()).isEqualTo(ENTRIES);
    }

    @Test
    void publisher_hasAllInOrder(Model<Entry> entries) {
        assertThat(published(one(entries).pageSize(7).publisher())).isEqualTo(ENTRIES);
        assertThat(published(one(entries).limit(7).publisher())).isEqualTo(ENTRIES.subList(0, 7));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void attributes_giveParts(Execution execution, Model<Entry> entries) {
        List<Partial<Entry>> parts = execution.run(one(entries)
                .attributes("rank", "words[2]", "words[0]")
                .pageSize(7)
                .list());

        assertThat(parts).hasSize(60);
        assertThat(parts.get(59).get(Entry::rank)).isEqualTo(5);
        assertThat(parts.get(59).get("words[0]")).isEqualTo("w59");
        assertThat(parts.get(59).get("words[2]")).isEqualTo("y");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void attributes_withALimit_goOnAtTheCursor(Execution execution, Model<Entry> entries) {
        var query =
                one(entries).filter(Entry::kind).eq("b").attributes("words[0]").limit(2);
        Page<Partial<Entry>> first = execution.run(query);

        Page<Partial<Entry>> second = execution.run(query.startAt(first.cursor().orElseThrow()));

        assertThat(second.items().get(0).get("words[0]")).isEqualTo("w6");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void scan_hasAll(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(entries.scan().pageSize(11).list())).hasSize(120);
        assertThat(execution.run(entries.scan().filter(Entry::book).eq("one").count()))
                .isEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void parallelScan_hasEachOnce(Execution execution, Model<Entry> entries) {
        var scan = entries.scan().filter(Entry::book).eq("one").pageSize(9).parallel(4);

        assertThat(execution.run(scan.list())).containsExactlyInAnyOrderElementsOf(ENTRIES);
        assertThat(execution.run(scan.count())).isEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void parallelScan_withLimit_hasAsMany(Execution execution, Model<Entry> entries) {
        var scan = entries.scan().limit(10).parallel(4);

        assertThat(execution.run(scan.list())).hasSize(10).doesNotHaveDuplicates();
        assertThat(execution.run(scan.count())).isEqualTo(10);
    }

    @Test
    void parallelScan_isConsumedInAllWays(Model<Entry> entries) {
        var scan = entries.scan().filter(Entry::book).eq("one").pageSize(9).parallel(4);

        try (Stream<Entry> stream = scan.stream()) {
            assertThat(stream.sorted(Entry.byKey()).toList()).isEqualTo(ENTRIES);
        }
        assertThat(published(scan.publisher())).containsExactlyInAnyOrderElementsOf(ENTRIES);
    }
}
