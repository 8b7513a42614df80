package io.alces.it;

import static io.alces.query.Conditions.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.BatchResult;
import io.alces.Key;
import io.alces.Model;
import io.alces.Page;
import io.alces.Partial;
import io.alces.Query;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.ReadTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** To all reads, what is expired is not there. */
class ExpiredItemsTest {
    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.clock(new SetClock()))
            .build();

    private static final List<Token> ALL = Token.of("ann");
    private static final List<Token> LEFT = Token.left(ALL, 0);

    record Owned(String owner, int number) {}

    @BeforeAll
    static void fill(Model<Token> tokens) {
        tokens.saveAll(ALL).execute();
        tokens.saveAll(Token.of("bob")).execute();
    }

    private static Query<Token> ofAnn(Model<Token> tokens) {
        return tokens.query().where(Token::owner).eq("ann");
    }

    private static Query<Token> ofKind(Model<Token> tokens, String kind) {
        return tokens.query().where(Token::kind).eq(kind).filter(Token::owner).eq("ann");
    }

    private static List<Token> byTime(List<Token> tokens, String kind) {
        return tokens.stream()
                .filter(token -> token.kind().equals(kind) && token.expires() != null)
                .sorted(Comparator.comparing(Token::expires))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_isEmpty(Execution execution, Model<Token> tokens) {
        assertThat(execution.run(tokens.get("ann", 0))).isEmpty();
        assertThat(execution.run(tokens.get("ann", 0).as(Owned.class))).isEmpty();
        assertThat(execution.run(tokens.get("ann", 0).includeExpired())).contains(ALL.get(0));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_ofWhatIsNotExpired_hasIt(Execution execution, Model<Token> tokens) {
        assertThat(execution.run(tokens.get("ann", 1))).contains(ALL.get(1));
        assertThat(execution.run(tokens.get("ann", 2))).contains(ALL.get(2));
        assertThat(execution.run(tokens.get("ann", 2).attributes(Token::kind)))
                .map(part -> part.get(Token::kind))
                .contains("b");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void getAll_leavesPositionsEmpty(Execution execution, Model<Token> tokens) {
        List<Key<Token>> keys = List.of(tokens.key("ann", 0), tokens.key("ann", 1), tokens.key("ann", 3));

        BatchResult<Token> found = execution.run(tokens.getAll(keys));

        assertThat(found.item(0)).isEmpty();
        assertThat(found.item(1)).contains(ALL.get(1));
        assertThat(found.item(2)).isEmpty();
        assertThat(execution.run(tokens.getAll(keys).includeExpired()).item(2)).contains(ALL.get(3));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void transaction_readsNone(Execution execution, Alces alces, Model<Token> tokens) {
        var expired = tokens.get("ann", 0);
        var shown = tokens.get("ann", 3).includeExpired();
        var part = tokens.get("ann", 6).attributes(Token::kind);

        var read =
                execution.run(ReadTransaction.on(alces).add(expired).add(shown).add(part));

        assertThat(read.get(expired)).isEmpty();
        assertThat(read.get(shown)).contains(ALL.get(3));
        assertThat(read.get(part)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void query_leavesThemOut(Execution execution, Model<Token> tokens) {
        assertThat(execution.run(ofAnn(tokens).list())).isEqualTo(LEFT);
        assertThat(execution.run(ofAnn(tokens).includeExpired().list())).isEqualTo(ALL);
        assertThat(execution.run(ofAnn(tokens).first())).contains(LEFT.get(0));
        assertThat(execution.run(ofAnn(tokens).count())).isEqualTo(LEFT.size());
        assertThat(execution.run(ofAnn(tokens).limit(5).count())).isEqualTo(5);
        assertThat(execution.run(ofAnn(tokens).filter(Token::kind).eq("a").list()))
                .isEqualTo(
                        LEFT.stream().filter(token -> token.kind().equals("a")).toList());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void query_byTheTimeAsAKey_leavesThemOut(Execution execution, Model<Token> tokens) {
        Query<Token> query = ofKind(tokens, "b");

        assertThat(execution.run(query.list())).isEqualTo(byTime(LEFT, "b"));
        assertThat(execution.run(query.includeExpired().list())).isEqualTo(byTime(ALL, "b"));
        assertThat(execution.run(query.count())).isEqualTo(byTime(LEFT, "b").size());
        assertThat(execution.run(query.limit(3).count())).isEqualTo(3);
        assertThat(execution.run(query.pageSize(2).first()))
                .contains(byTime(LEFT, "b").get(0));
        assertThat(execution.run(query.attributes(Token::number).list()))
                .extracting(part -> part.get(Token::number))
                .isEqualTo(byTime(LEFT, "b").stream().map(Token::number).toList());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void scan_leavesThemOut(Execution execution, Model<Token> tokens) {
        int left = 2 * LEFT.size();

        assertThat(execution.run(tokens.scan().list())).hasSize(left).containsAll(LEFT);
        assertThat(execution.run(tokens.scan().count())).isEqualTo(left);
        assertThat(execution.run(tokens.scan().parallel(3).list())).hasSize(left);
        assertThat(execution.run(tokens.scan().parallel(3).count())).isEqualTo(left);
        assertThat(execution.run(tokens.scan().includeExpired().count())).isEqualTo(2 * Token.COUNT);
        assertThat(execution.run(tokens.scan().index("byKind").count()))
                .isEqualTo(2L * (byTime(LEFT, "a").size() + byTime(LEFT, "b").size()));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void acrossPartitions_leavesThemOut(Execution execution, Model<Token> tokens) {
        var query = tokens.query().acrossPartitions(Token::owner).in("ann", "bob", "ann");

        assertThat(execution.run(query.list())).hasSize(2 * LEFT.size()).containsAll(LEFT);
        assertThat(execution.run(query.count())).isEqualTo(2L * LEFT.size());
        assertThat(execution.run(query.first())).contains(LEFT.get(0));
    }

    @Test
    void streamAndPublisher_leaveThemOut(Model<Token> tokens) {
        List<Token> published = new ArrayList<>();
        ofAnn(tokens).pageSize(7).publisher().subscribe(published::add).join();

        try (Stream<Token> stream = ofAnn(tokens).pageSize(7).stream()) {
            assertThat(stream).isEqualTo(LEFT);
        }
        assertThat(published).isEqualTo(LEFT);
    }

    @Test
    void partial_doesNotShowTheTime(Model<Token> tokens) {
        Partial<Token> part =
                ofKind(tokens, "a").attributes(Token::number).first().execute().orElseThrow();

        assertThatThrownBy(() -> part.get(Token::expires)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void time_isThatOfEachRequest(
            Execution execution, Model<Token> tokens, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        SetClock clock = new SetClock();
        Model<Token> moving = Alces.builder()
                .client(client)
                .asyncClient(asyncClient)
                .clock(clock)
                .build()
                .model(Token.class)
                .onTable(tokens.tableName());
        Query<Token> query = ofKind(moving, "b");
        Page<Token> before = execution.run(query.limit(3));
        var rest = query.startAt(before.cursor().orElseThrow()).list();

        clock.move(Duration.ofMinutes(20));

        assertThat(before.items()).isEqualTo(byTime(LEFT, "b").subList(0, 3));
        assertThat(execution.run(rest)).isEqualTo(byTime(Token.left(ALL, 20), "b"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void filter_onTheTimeItself_holdsAsWell(Execution execution, Model<Token> tokens) {
        Instant soon = SetClock.START.plusSeconds(570);

        assertThat(execution.run(
                        ofAnn(tokens).filter(attr(Token::expires).lt(soon)).list()))
                .isEqualTo(LEFT.stream()
                        .filter(token ->
                                token.expires() != null && token.expires().isBefore(soon))
                        .toList());
    }
}
