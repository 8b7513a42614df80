package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Page;
import io.alces.Query;
import io.alces.testing.LocalDynamoDb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever limits, page sizes and filters pages are read with, together they are all that is not expired. */
class ExpiredPagesTest {
    private static final LocalDynamoDb DYNAMO_DB = LocalDynamoDb.startEmbedded();
    private static final SetClock CLOCK = new SetClock();

    private static final Model<Token> TOKENS = Alces.builder()
            .client(DYNAMO_DB.client())
            .asyncClient(DYNAMO_DB.asyncClient())
            .clock(CLOCK)
            .build()
            .model(Token.class);

    @BeforeContainer
    static void fill() {
        TOKENS.table().create().execute();
        TOKENS.saveAll(Token.of("ann")).execute();
    }

    @AfterContainer
    static void close() {
        DYNAMO_DB.close();
    }

    private static Query<Token> query(boolean byTime, boolean filtered, boolean descending) {
        Query<Token> query = byTime
                ? TOKENS.query().where(Token::kind).eq("b")
                : TOKENS.query().where(Token::owner).eq("ann");
        Query<Token> ordered = descending ? query.descending() : query;
        return filtered ? ordered.filter(byTime ? Token::owner : Token::kind).beginsWith(byTime ? "a" : "b") : ordered;
    }

    private static Query<Token> portion(Query<Token> query, int limit, int pageSize) {
        Query<Token> limited = limit == 0 ? query : query.limit(limit);
        return pageSize == 0 ? limited : limited.pageSize(pageSize);
    }

    @Property(tries = 150)
    void pages_areAllThatIsNotExpired(
            @ForAll boolean byTime,
            @ForAll boolean filtered,
            @ForAll boolean descending,
            @ForAll Execution execution,
            @ForAll @IntRange(max = 8) int limit,
            @ForAll @IntRange(max = 9) int pageSize) {
        CLOCK.reset();
        Query<Token> query = query(byTime, filtered, descending);
        List<Token> whole = Token.left(query.includeExpired().list().execute(), 0);

        List<Token> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Token> page = execution.run(portion(cursor.map(query::startAt).orElse(query), limit, pageSize));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit == 0 ? Token.COUNT : limit);
            read.addAll(page.items());
            cursor = page.cursor();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(whole);
        assertThat(query.count().execute()).isEqualTo(whole.size());
    }

    @Property(tries = 60)
    void pages_readWhileTimePasses_haveWhatIsNotExpiredThen(
            @ForAll boolean byTime,
            @ForAll boolean descending,
            @ForAll @IntRange(min = 1, max = 5) int limit,
            @ForAll @IntRange(min = 1, max = 15) int minutes) {
        CLOCK.reset();
        Query<Token> query = query(byTime, false, descending);
        List<Token> all = query.includeExpired().list().execute();

        List<Token> expected = new ArrayList<>();
        List<Token> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int passed = 0;
        do {
            Page<Token> page =
                    cursor.map(query::startAt).orElse(query).limit(limit).execute();
            int from = read.isEmpty() ? 0 : all.indexOf(read.get(read.size() - 1)) + 1;
            expected.addAll(Token.left(all.subList(from, all.size()), passed).stream()
                    .limit(limit)
                    .toList());
            read.addAll(page.items());
            cursor = page.cursor();
            passed += minutes;
            CLOCK.move(Duration.ofMinutes(minutes));
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(expected);
    }
}
