package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Page;
import io.alces.ParallelScan;
import io.alces.Query;
import io.alces.Scan;
import io.alces.SegmentPage;
import io.alces.testing.LocalDynamoDb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever limits, page sizes and filters something is read with, piece by piece, together the pieces are the whole. */
class CursorsTest {
    private static final LocalDynamoDb DYNAMO_DB = LocalDynamoDb.startEmbedded();

    private static final Model<Leaf> PLAIN = Alces.builder()
            .client(DYNAMO_DB.client())
            .asyncClient(DYNAMO_DB.asyncClient())
            .build()
            .model(Leaf.class);

    private static final Model<Leaf> SEALED = Alces.builder()
            .client(DYNAMO_DB.client())
            .asyncClient(DYNAMO_DB.asyncClient())
            .cursorKeys(new byte[32])
            .build()
            .model(Leaf.class);

    /** Leaves that were taken away while something was read. */
    private final Set<Leaf> deleted = new HashSet<>();

    /** What a query reads. */
    enum Asked {
        PARTITION,
        RANGE,
        LOCAL_INDEX,
        GLOBAL_INDEX,
        GLOBAL_INDEX_WITHOUT_ORDER;

        Query<Leaf> of(Query<Leaf> query) {
            return switch (this) {
                case PARTITION -> query.where(Leaf::tree).eq("ash");
                case RANGE ->
                    query.where(Leaf::tree).eq("elm").where(Leaf::number).between(4, 23);
                case LOCAL_INDEX -> query.index("byRank").where(Leaf::tree).eq("ash");
                case GLOBAL_INDEX -> query.where(Leaf::kind).eq("oval");
                case GLOBAL_INDEX_WITHOUT_ORDER -> query.where(Leaf::colour).eq("green");
            };
        }
    }

    /** What a scan reads. */
    enum Scanned {
        TABLE,
        LOCAL_INDEX,
        GLOBAL_INDEX,
        GLOBAL_INDEX_WITHOUT_ORDER;

        Scan<Leaf> of(Scan<Leaf> scan) {
            return switch (this) {
                case TABLE -> scan;
                case LOCAL_INDEX -> scan.index("byRank");
                case GLOBAL_INDEX -> scan.index("byKind");
                case GLOBAL_INDEX_WITHOUT_ORDER -> scan.index("byColour");
            };
        }
    }

    /** The words of the leaves that a filter keeps. */
    enum Kept {
        ALL("w"),
        FEW("w3"),
        NONE("x");

        private final String word;

        Kept(String word) {
            this.word = word;
        }

        boolean keeps(Leaf leaf) {
            return leaf.word().startsWith(word);
        }
    }

    /**
     * How pages are read.
     *
     * @param deleting whether what was read, and what the filter leaves out, is deleted before the next page is read
     */
    record Way(Execution execution, boolean sealed, Kept kept, boolean deleting) {
        Model<Leaf> leaves() {
            return sealed ? SEALED : PLAIN;
        }

        Query<Leaf> filtered(Query<Leaf> query) {
            return kept == Kept.ALL ? query : query.filter(Leaf::word).beginsWith(kept.word);
        }

        Scan<Leaf> filtered(Scan<Leaf> scan) {
            return kept == Kept.ALL ? scan : scan.filter(Leaf::word).beginsWith(kept.word);
        }
    }

    /**
     * How much is read at a time.
     *
     * @param limit 0 for none
     * @param pageSize 0 for none
     */
    record Portion(int limit, int pageSize) {
        Query<Leaf> of(Query<Leaf> query) {
            Query<Leaf> limited = limit == 0 ? query : query.limit(limit);
            return pageSize == 0 ? limited : limited.pageSize(pageSize);
        }

        Scan<Leaf> of(Scan<Leaf> scan) {
            Scan<Leaf> limited = limit == 0 ? scan : scan.limit(limit);
            return pageSize == 0 ? limited : limited.pageSize(pageSize);
        }
    }

    @Provide
    Arbitrary<Way> ways() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(Execution.values()), either, Arbitraries.of(Kept.values()), either)
                .as(Way::new);
    }

    @Provide
    Arbitrary<List<Portion>> portions() {
        Arbitrary<Integer> most = Arbitraries.integers().between(0, 9);
        return Combinators.combine(most, most)
                .as(Portion::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @BeforeContainer
    static void fill() {
        PLAIN.table().create().execute();
        PLAIN.saveAll(Leaf.ALL).execute();
    }

    @AfterContainer
    static void close() {
        DYNAMO_DB.close();
    }

    @AfterTry
    void restore() {
        PLAIN.saveAll(deleted).execute();
        deleted.clear();
    }

    @Property(tries = 120)
    void pages_ofAQuery_areTheWholeInOrder(
            @ForAll Asked asked,
            @ForAll boolean descending,
            @ForAll("ways") Way way,
            @ForAll("portions") List<Portion> portions) {
        Query<Leaf> ascending = way.filtered(asked.of(way.leaves().query()));
        Query<Leaf> query = descending ? ascending.descending() : ascending;
        List<Leaf> whole = query.list().execute();

        List<Leaf> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int count = 0;
        do {
            Portion portion = portions.get(count++ % portions.size());
            Page<Leaf> page =
                    way.execution.run(portion.of(cursor.map(query::startAt).orElse(query)));
            checkSize(page, portion);
            read.addAll(page.items());
            delete(way, page.items());
            cursor = page.cursor();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(whole);
    }

    @Property(tries = 60)
    void pages_ofAllSegments_areTheWhole(
            @ForAll Scanned scanned,
            @ForAll @IntRange(min = 1, max = 5) int segments,
            @ForAll("ways") Way way,
            @ForAll("portions") List<Portion> portions) {
        Scan<Leaf> scan = way.filtered(scanned.of(way.leaves().scan()));
        List<Leaf> whole = scan.list().execute();

        List<Leaf> read = new ArrayList<>();
        for (int number = 0; number < segments; number++) {
            Scan<Leaf> segment = segments == 1 ? scan : scan.segment(number, segments);
            Optional<String> cursor = Optional.empty();
            int count = 0;
            do {
                Portion portion = portions.get(count++ % portions.size());
                Page<Leaf> page = way.execution.run(
                        portion.of(cursor.map(segment::startAt).orElse(segment)));
                checkSize(page, portion);
                read.addAll(page.items());
                delete(way, page.items());
                cursor = page.cursor();
            } while (cursor.isPresent());
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Property(tries = 60)
    void runs_ofAParallelScan_areTheWhole(
            @ForAll Scanned scanned,
            @ForAll @IntRange(min = 1, max = 40) int segments,
            @ForAll("ways") Way way,
            @ForAll("portions") List<Portion> portions,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 30) Integer> pages) {
        Scan<Leaf> scan = way.filtered(scanned.of(way.leaves().scan()));
        List<Leaf> whole = scan.list().execute();

        List<Leaf> read = new ArrayList<>();
        Optional<String> checkpoint = Optional.empty();
        List<SegmentPage<Leaf>> run;
        int count = 0;
        do {
            Portion portion = portions.get(count % portions.size());
            ParallelScan<Leaf> all = portion.of(scan).parallel(segments);
            ParallelScan<Leaf> rest = checkpoint.map(all::startAt).orElse(all);
            run = run(way.execution, rest, pages.get(count++ % pages.size()));
            List<Leaf> items =
                    run.stream().flatMap(page -> page.items().stream()).toList();
            assertThat(items).hasSizeLessThanOrEqualTo(portion.limit == 0 ? Integer.MAX_VALUE : portion.limit);
            read.addAll(items);
            delete(way, items);
            checkpoint = run.isEmpty()
                    ? checkpoint
                    : Optional.of(run.get(run.size() - 1).checkpoint());
        } while (!run.isEmpty());

        assertThat(read).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(scan.parallel(segments).startAt(checkpoint.orElseThrow()).requests())
                .isEmpty();
    }

    /** The first pages of a run, which is given up after them. */
    private static List<SegmentPage<Leaf>> run(Execution execution, ParallelScan<Leaf> scan, int most) {
        if (execution == Execution.ASYNC) {
            List<SegmentPage<Leaf>> read = new ArrayList<>();
            scan.pagePublisher().limit(most).subscribe(read::add).join();
            return read;
        }
        try (Stream<SegmentPage<Leaf>> pages = scan.pages()) {
            return pages.limit(most).toList();
        }
    }

    /** A page is as large as its limit says, unless it is the last. */
    private static void checkSize(Page<Leaf> page, Portion portion) {
        if (portion.limit > 0) {
            assertThat(page.items()).hasSizeLessThanOrEqualTo(portion.limit);
            assertThat(page.cursor().isEmpty() || page.items().size() == portion.limit)
                    .isTrue();
        }
    }

    /** Deletes what was read, and what is never to be read, so that no cursor is of an item that is still there. */
    private void delete(Way way, List<Leaf> read) {
        if (!way.deleting) {
            return;
        }
        List<Leaf> gone = new ArrayList<>(read);
        if (deleted.isEmpty()) {
            Leaf.ALL.stream().filter(leaf -> !way.kept.keeps(leaf)).forEach(gone::add);
        }
        PLAIN.deleteAllItems(gone).execute();
        deleted.addAll(gone);
    }
}
