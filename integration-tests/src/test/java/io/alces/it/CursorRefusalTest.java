package io.alces.it;

import static io.alces.query.Conditions.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Query;
import io.alces.Scan;
import io.alces.SegmentPage;
import io.alces.testing.AlcesTest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A cursor fits the read that gave it, as it was given, and nothing else. */
@AlcesTest
class CursorRefusalTest {
    private static final byte[] KEY = new byte[32];

    /** A read, and how it takes a cursor or a checkpoint. */
    private record Read(String name, Supplier<String> cursor, Function<String, ?> startingAt) {
        static Read of(String name, Query<Leaf> query) {
            return new Read(
                    name,
                    () -> query.limit(1).execute().cursor().orElseThrow(),
                    cursor -> query.startAt(cursor).requests());
        }

        static Read of(String name, Scan<Leaf> scan) {
            return new Read(
                    name,
                    () -> scan.limit(1).execute().cursor().orElseThrow(),
                    cursor -> scan.startAt(cursor).requests());
        }

        static Read parallel(String name, Scan<Leaf> scan, int segments) {
            return new Read(
                    name,
                    () -> checkpoint(scan, segments),
                    checkpoint -> scan.parallel(segments).startAt(checkpoint));
        }

        private static String checkpoint(Scan<Leaf> scan, int segments) {
            try (Stream<SegmentPage<Leaf>> pages = scan.parallel(segments).pages()) {
                return pages.findFirst().orElseThrow().checkpoint();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void fill(Model<Leaf> leaves) {
        leaves.saveAll(Leaf.ALL).execute();
        Model<Leaf> other = leaves.onTable("other-leaves");
        other.table().create().execute();
        other.saveAll(Leaf.ALL).execute();
    }

    private static Model<Leaf> leaves(DynamoDbClient client, boolean sealed) {
        var builder = Alces.builder().client(client);
        return (sealed ? builder.cursorKeys(KEY) : builder).build().model(Leaf.class);
    }

    private static List<Read> reads(Model<Leaf> leaves) {
        Query<Leaf> ash = leaves.query().where(Leaf::tree).eq("ash");
        Scan<Leaf> all = leaves.scan();
        return List.of(
                Read.of("query", ash),
                Read.of(
                        "another table",
                        leaves.onTable("other-leaves").query().where(Leaf::tree).eq("ash")),
                Read.of("another partition", leaves.query().where(Leaf::tree).eq("elm")),
                Read.of("a range", ash.where(Leaf::number).gt(3)),
                Read.of("another range", ash.where(Leaf::number).gt(4)),
                Read.of("descending", ash.descending()),
                Read.of("a filter", ash.filter(Leaf::word).eq("w1")),
                Read.of("another filter", ash.filter(Leaf::word).eq("w2")),
                Read.of("another operator", ash.filter(Leaf::word).ge("w1")),
                Read.of("a local index", ash.index("byRank")),
                Read.of("a global index", leaves.query().where(Leaf::kind).eq("oval")),
                Read.of("scan", all),
                Read.of("scan of another table", leaves.onTable("other-leaves").scan()),
                Read.of("scan of a local index", all.index("byRank")),
                Read.of("scan of a global index", all.index("byKind")),
                Read.of("filtered scan", all.filter(attr(Leaf::word).eq("w1"))),
                Read.of("segment", all.segment(0, 2)),
                Read.of("another segment", all.segment(1, 2)),
                Read.of("segment of more", all.segment(0, 3)),
                Read.parallel("parallel", all, 2),
                Read.parallel("parallel of more", all, 3),
                Read.parallel("parallel of an index", all.index("byKind"), 2),
                Read.parallel("filtered parallel", all.filter(attr(Leaf::word).eq("w1")), 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cursor_ofEveryOtherRead_isRefused(boolean sealed, DynamoDbClient client) {
        List<Read> reads = reads(leaves(client, sealed));
        for (Read given : reads) {
            String cursor = given.cursor.get();
            for (Read taking : reads) {
                if (taking.equals(given)) {
                    assertThat(taking.startingAt.apply(cursor)).isNotNull();
                } else {
                    assertThatThrownBy(() -> taking.startingAt.apply(cursor))
                            .as("%s from %s", taking, given)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cursor_withAnyCharacterChanged_isRefused(boolean sealed, DynamoDbClient client) {
        for (Read read : reads(leaves(client, sealed))) {
            String cursor = read.cursor.get();
            assertThat(altered(cursor))
                    .allSatisfy(altered -> assertThatThrownBy(() -> read.startingAt.apply(altered))
                            .as("%s", read)
                            .isInstanceOf(IllegalArgumentException.class));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cursor_ofTheOtherProtection_isRefused(boolean sealed, DynamoDbClient client) {
        List<Read> giving = reads(leaves(client, sealed));
        List<Read> taking = reads(leaves(client, !sealed));
        for (int index = 0; index < giving.size(); index++) {
            String cursor = giving.get(index).cursor.get();
            Read read = taking.get(index);

            assertThatThrownBy(() -> read.startingAt.apply(cursor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            sealed ? " is sealed, and there is no key to check it with" : " is not sealed, but with");
        }
    }

    /** The text with each of its characters changed or left out, and with one more at its end. */
    private static List<String> altered(String text) {
        return IntStream.range(0, text.length())
                .boxed()
                .flatMap(index -> {
                    String before = text.substring(0, index);
                    String after = text.substring(index + 1);
                    char changed = text.charAt(index) == 'A' ? 'B' : 'A';
                    return Stream.of(before + changed + after, before + after, before + text.substring(index) + "A");
                })
                .distinct()
                .toList();
    }
}
