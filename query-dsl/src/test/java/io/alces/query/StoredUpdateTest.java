package io.alces.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StoredUpdateTest {

    private static final StoredPath TOTAL = StoredPath.of("total");
    private static final StoredPath LINES = StoredPath.of("lines");
    private static final AttributeValue ONE = AttributeValue.fromN("1");
    private static final AttributeValue EMPTY = AttributeValue.fromL(List.of());

    private final ExpressionRenderer renderer = new ExpressionRenderer(new OrderResolver());

    private static StoredUpdate update(UpdateAction... actions) {
        return new StoredUpdate(List.of(actions));
    }

    private static UpdateAction set(StoredPath path, SetValue value) {
        return new UpdateAction.Set(path, value);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void update_clausesHaveOneOrder() {
        StoredUpdate update = update(
                new UpdateAction.Delete(StoredPath.of("tags"), AttributeValue.fromSs(List.of("x"))),
                new UpdateAction.Add(TOTAL, ONE),
                new UpdateAction.Remove(StoredPath.of("note")),
                set(StoredPath.of("count"), new SetValue.Given(ONE)),
                new UpdateAction.Remove(LINES.then(1)),
                set(StoredPath.of("shipTo").then("city"), new SetValue.Attribute(StoredPath.of("note"))));

        assertThat(renderer.update(update))
                .isEqualTo("SET #0 = :0, #1.#2 = #3 REMOVE #3, #4[1] ADD #5 :0 DELETE #6 :1");
        assertThat(renderer.names())
                .containsExactly(
                        entry("#0", "count"),
                        entry("#1", "shipTo"),
                        entry("#2", "city"),
                        entry("#3", "note"),
                        entry("#4", "lines"),
                        entry("#5", "total"),
                        entry("#6", "tags"));
        assertThat(renderer.values())
                .containsExactly(entry(":0", ONE), entry(":1", AttributeValue.fromSs(List.of("x"))));
    }

    @Test
    void update_setsWhatIsComputed() {
        SetValue.Operand total = new SetValue.AttributeOrElse(TOTAL, ONE);
        StoredUpdate update = update(
                set(TOTAL, new SetValue.Arithmetic(total, SetValue.Sign.MINUS, new SetValue.Given(ONE))),
                set(LINES, new SetValue.JoinedLists(new SetValue.Given(EMPTY), new SetValue.Attribute(LINES))));

        assertThat(renderer.update(update)).isEqualTo("SET #0 = if_not_exists(#0, :0) - :0, #1 = list_append(:1, #1)");
    }

    @Test
    void update_setsTheFirstOfSeveralAttributes() {
        SetValue first =
                new SetValue.AttributeOrElse(TOTAL, List.of(StoredPath.of("sum"), StoredPath.of("price")), ONE);

        assertThat(renderer.update(update(set(TOTAL, first))))
                .isEqualTo("SET #0 = if_not_exists(#0, if_not_exists(#1, if_not_exists(#2, :0)))");
        assertThat(first).hasToString("if_not_exists(total, sum, price, N)");
    }

    @Test
    void update_ofNothingIsRefused() {
        assertThat(update().isEmpty()).isTrue();
        assertRefused(
                () -> renderer.update(update()),
                "Expected at least one change, found none; leave the update out if there is nothing to do");
    }

    @Test
    void update_tooManyOperatorsAreRefused() {
        SetValue computed = new SetValue.Arithmetic(
                new SetValue.AttributeOrElse(TOTAL, ONE), SetValue.Sign.PLUS, new SetValue.Attribute(TOTAL));
        StoredUpdate update = new StoredUpdate(IntStream.range(0, 151)
                .mapToObj(index -> set(StoredPath.of("a" + index), computed))
                .collect(Collectors.toList()));

        assertRefused(
                () -> renderer.update(update),
                "The update expression has 302 operators and functions, more than the 300 that DynamoDB takes; split"
                        + " the request");
    }

    @Test
    void update_tooLongIsRefused() {
        StoredUpdate update = new StoredUpdate(IntStream.range(0, 800)
                .mapToObj(index -> new UpdateAction.Remove(StoredPath.of("a" + index)))
                .collect(Collectors.toList()));

        assertThat(renderer.isTooLong(update.actions())).isTrue();
        assertThat(renderer.isTooLong(update.actions().subList(0, 600))).isFalse();
        assertThat(renderer.names()).isEmpty();
        assertRefused(
                () -> renderer.update(update),
                "The update expression has 4695 bytes, more than the 4096 that DynamoDB takes; split the request, or"
                        + " ask for less in it");
    }

    @Test
    void actions_inOnePlaceAreRefused() {
        assertRefused(
                () -> update(new UpdateAction.Remove(TOTAL), new UpdateAction.Add(TOTAL, ONE)),
                "total is changed twice, which DynamoDB does not do in one update; keep one of the changes");
    }

    @Test
    void actions_withinEachOtherAreRefused() {
        UpdateAction outer = new UpdateAction.Remove(LINES);
        UpdateAction inner = new UpdateAction.Remove(LINES.then(0).then("sku"));

        assertRefused(
                () -> update(outer, inner),
                "lines and lines[0].sku overlap, which DynamoDB does not change in one update; change one of them");
        assertRefused(
                () -> update(inner, outer),
                "lines[0].sku and lines overlap, which DynamoDB does not change in one update; change one of them");
    }

    @Test
    void actions_ofListAndMapInOnePlaceAreRefused() {
        assertRefused(
                () -> update(new UpdateAction.Remove(LINES.then(0)), new UpdateAction.Remove(LINES.then("a"))),
                "lines[0] and lines.a find a list and a map in one place; an attribute is one or the other");
    }

    @Test
    void paths_areThoseChanged() {
        assertThat(update(set(LINES, new SetValue.Attribute(TOTAL)), new UpdateAction.Add(TOTAL, ONE))
                        .paths())
                .containsExactly(LINES, TOTAL);
    }

    @Test
    void toString_hasNoValues() {
        SetValue sum = new SetValue.Arithmetic(
                new SetValue.AttributeOrElse(TOTAL, ONE), SetValue.Sign.PLUS, new SetValue.Given(ONE));

        assertThat(update(
                        set(TOTAL, sum),
                        set(LINES, new SetValue.JoinedLists(new SetValue.Attribute(LINES), new SetValue.Given(EMPTY))),
                        new UpdateAction.Remove(StoredPath.of("note")),
                        new UpdateAction.Add(StoredPath.of("count"), ONE),
                        new UpdateAction.Delete(StoredPath.of("tags"), AttributeValue.fromSs(List.of("x")))))
                .hasToString("SET total = if_not_exists(total, N) + N, SET lines = list_append(lines, L), REMOVE note,"
                        + " ADD count N, DELETE tags SS");
    }
}
