package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.Page;
import io.alces.Query;
import io.alces.testing.AlcesTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever limits, page sizes and filters pages are read with, together they are the whole. */
@AlcesTest
class CursorsTest {
    private static final int CASES = 40;

    static LongStream seeds() {
        return LongStream.range(0, CASES);
    }

    @BeforeAll
    static void fill(Model<Entry> entries) {
        entries.saveAll(Entry.ofBook("one")).execute();
        entries.saveAll(Entry.ofBook("two")).execute();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pages_ofAQuery_areTheWhole(long seed, Model<Entry> entries) {
        Random random = new Random(seed);
        Query<Entry> query = query(entries, random);
        List<Entry> whole = query.list().execute();

        List<Entry> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Query<Entry> next = cursor.map(query::startAt).orElse(query);
            int limit = random.nextInt(12);
            next = limit == 0 ? next : next.limit(limit);
            int pageSize = random.nextInt(12);
            next = pageSize == 0 ? next : next.pageSize(pageSize);
            Page<Entry> page = next.execute();
            if (limit > 0 && page.cursor().isPresent()) {
                assertThat(page.items()).hasSize(limit);
            }
            read.addAll(page.items());
            cursor = page.cursor();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(whole);
    }

    private static Query<Entry> query(Model<Entry> entries, Random random) {
        boolean ofTable = random.nextBoolean();
        Query<Entry> query = ofTable
                ? entries.query().where(Entry::book).eq("one")
                : entries.query().where(Entry::kind).eq("a");
        if (random.nextBoolean()) {
            query = query.descending();
        }
        return switch (random.nextInt(3)) {
            case 0 -> query;
            case 1 -> query.filter("words").contains("w33");
            default ->
                ofTable
                        ? query.filter(Entry::kind).eq("b")
                        : query.filter(Entry::book).eq("two");
        };
    }
}
