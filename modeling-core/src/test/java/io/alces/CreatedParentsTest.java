package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CreatedParentsTest {
    private static final StoredPath A = StoredPath.of("a");
    private static final StoredPath SEALED = StoredPath.of("sealed");
    private static final StoredPath LIST = StoredPath.of("list");
    private static final AttributeValue ONE = AttributeValue.fromN("1");
    private static final AttributeValue TWO = AttributeValue.fromN("2");
    private static final AttributeValue TEXT = AttributeValue.fromS("x");
    private static final AttributeValue EMPTY = AttributeValue.fromL(List.of());

    private static UpdateAction set(StoredPath path, AttributeValue value) {
        return new UpdateAction.Set(path, new SetValue.Given(value));
    }

    private static UpdateAction set(StoredPath path, SetValue value) {
        return new UpdateAction.Set(path, value);
    }

    private static AttributeValue map(String name, AttributeValue value) {
        return AttributeValue.fromM(Map.of(name, value));
    }

    private static MissingParents missing(Map<String, AttributeValue> item, UpdateAction... actions) {
        return MissingParents.of(new StoredUpdate(List.of(actions)), item);
    }

    /** Only {@code sealed} may be an object of several classes. */
    private static CreatedParents parents(MissingParents missing) {
        return new CreatedParents(missing, path -> path.equals(SEALED) ? Optional.of("kind") : Optional.empty());
    }

    /** What becomes of an update of an item. */
    private static List<UpdateAction> created(Map<String, AttributeValue> item, UpdateAction... actions) {
        CreatedParents created = parents(missing(item, actions));
        assertThat(created.obstacle()).isEmpty();
        return created.update(new StoredUpdate(List.of(actions))).actions();
    }

    private static void assertObstacle(UpdateAction action, StoredPath parent, String reason) {
        assertThat(parents(missing(Map.of(), action)).obstacle())
                .contains(new CreatedParents.Obstacle(action, parent, reason));
    }

    @Test
    void missing_areTheOutermostParentsThatAreAbsentOrNull() {
        UpdateAction inAbsent = set(A.then("b").then("c"), ONE);
        UpdateAction alsoInAbsent = new UpdateAction.Remove(A.then("d"));
        UpdateAction inNull = new UpdateAction.Add(StoredPath.of("null").then("b"), ONE);
        UpdateAction inElement = set(LIST.then(1).then("b"), ONE);
        Map<String, AttributeValue> item =
                Map.of("null", AttributeValue.fromNul(true), "list", AttributeValue.fromL(List.of(map("b", TWO))));

        assertThat(missing(item, set(StoredPath.of("top"), ONE), inAbsent, alsoInAbsent, inNull, inElement)
                        .parents())
                .containsExactly(
                        new MissingParents.Parent(A, List.of(inAbsent, alsoInAbsent)),
                        new MissingParents.Parent(StoredPath.of("null"), List.of(inNull)),
                        new MissingParents.Parent(LIST.then(1), List.of(inElement)));
    }

    @Test
    void missing_areNoParentsThatAreThereOrOfAnotherType() {
        Map<String, AttributeValue> item = Map.of("a", map("b", TEXT), "list", EMPTY);

        assertThat(missing(
                                item,
                                set(A.then("c"), ONE),
                                set(A.then("b").then("c").then("d"), ONE),
                                set(LIST.then(5), ONE))
                        .parents())
                .isEmpty();
    }

    @Test
    void update_setsEachMissingParentOnce() {
        UpdateAction top = set(StoredPath.of("top"), ONE);
        UpdateAction present = set(StoredPath.of("m").then("x"), ONE);

        assertThat(created(
                        Map.of("m", map("y", ONE)),
                        set(A.then("b").then("c"), ONE),
                        top,
                        set(StoredPath.of("m").then("n").then("o"), TEXT),
                        set(A.then("b").then("d"), TWO),
                        set(A.then("e"), TEXT),
                        present))
                .containsExactly(
                        top,
                        present,
                        set(
                                A,
                                AttributeValue.fromM(
                                        Map.of("b", AttributeValue.fromM(Map.of("c", ONE, "d", TWO)), "e", TEXT))),
                        set(StoredPath.of("m").then("n"), map("o", TEXT)));
    }

    @Test
    void update_storesWhatEveryClauseLeavesInAnAbsentMap() {
        StoredPath b = A.then("b");
        SetValue.Operand count = new SetValue.AttributeOrElse(A.then("count"), TWO);
        SetValue.Operand list = new SetValue.AttributeOrElse(A.then("list"), EMPTY);
        SetValue.Operand element = new SetValue.Given(AttributeValue.fromL(List.of(TEXT)));
        AttributeValue set = AttributeValue.fromSs(List.of("x"));

        assertThat(created(Map.of(), set(b, count))).containsExactly(set(A, map("b", TWO)));
        assertThat(created(
                        Map.of(), set(b, new SetValue.Arithmetic(count, SetValue.Sign.PLUS, new SetValue.Given(ONE)))))
                .containsExactly(set(A, map("b", AttributeValue.fromN("3"))));
        assertThat(created(
                        Map.of(), set(b, new SetValue.Arithmetic(new SetValue.Given(ONE), SetValue.Sign.MINUS, count))))
                .containsExactly(set(A, map("b", AttributeValue.fromN("-1"))));
        assertThat(created(Map.of(), set(b, new SetValue.JoinedLists(list, element))))
                .containsExactly(set(A, map("b", AttributeValue.fromL(List.of(TEXT)))));
        assertThat(created(Map.of(), new UpdateAction.Add(b, ONE))).containsExactly(set(A, map("b", ONE)));
        assertThat(created(Map.of(), new UpdateAction.Add(b, set))).containsExactly(set(A, map("b", set)));
    }

    @Test
    void update_createsNothingToRemovePartsOf() {
        UpdateAction top = set(StoredPath.of("top"), ONE);

        assertThat(created(
                        Map.of(),
                        new UpdateAction.Remove(A.then("b")),
                        new UpdateAction.Delete(A.then("c"), AttributeValue.fromSs(List.of("x"))),
                        top))
                .containsExactly(top);
    }

    @Test
    void guard_holdsWhileAllParentsAreMissing() {
        MissingParents missing =
                missing(Map.of(), set(A.then("b"), ONE), set(StoredPath.of("c").then("d"), ONE));

        assertThat(parents(missing).guard())
                .hasToString("(attribute_not_exists(a) OR attribute_type(a, S)) AND (attribute_not_exists(c) OR"
                        + " attribute_type(c, S))");
        assertThat(missing.areMissingIn(Map.of("a", AttributeValue.fromNul(true))))
                .isTrue();
        assertThat(missing.areMissingIn(Map.of("a", TEXT))).isFalse();
    }

    @Test
    void obstacle_isAListOnTheWay() {
        String reason = "an element of a list is on the way";

        assertObstacle(set(LIST.then(0), ONE), LIST, reason);
        assertObstacle(set(A.then("b").then(0).then("c"), ONE), A, reason);
        UpdateAction inElement = set(LIST.then(1).then("b"), ONE);
        assertThat(parents(missing(Map.of("list", EMPTY), inElement)).obstacle())
                .contains(new CreatedParents.Obstacle(inElement, LIST.then(1), reason));
    }

    @Test
    void obstacle_isAValueFromAnotherAttribute() {
        String reason = "what is set comes from another attribute";
        SetValue.Operand other = new SetValue.AttributeOrElse(StoredPath.of("other"), ONE);

        assertObstacle(set(A.then("b"), other), A, reason);
        assertObstacle(set(A.then("b"), new SetValue.Attribute(A.then("c"))), A, reason);
        assertObstacle(
                set(A.then("b"), new SetValue.Arithmetic(new SetValue.Given(ONE), SetValue.Sign.PLUS, other)),
                A,
                reason);
    }

    @Test
    void obstacle_isNoListOutsideOfTheParent() {
        Map<String, AttributeValue> item = Map.of("list", AttributeValue.fromL(List.of(map("b", ONE))));

        assertThat(created(item, set(LIST.then(0).then("c").then("d"), ONE)))
                .containsExactly(set(LIST.then(0).then("c"), map("d", ONE)));
    }

    @Test
    void obstacle_isAnObjectOfAnUnknownClass() {
        UpdateAction part = set(SEALED.then("size"), ONE);
        UpdateAction nested = set(SEALED.then("inner").then("size"), ONE);

        assertObstacle(part, SEALED, "an object on the way may be of several classes");
        assertObstacle(nested, SEALED, "an object on the way may be of several classes");
        assertThat(created(Map.of(), new UpdateAction.Remove(SEALED.then("size"))))
                .isEmpty();
    }

    @Test
    void update_canSayTheClass() {
        assertThat(created(Map.of(), set(SEALED.then("size"), ONE), set(SEALED.then("kind"), TEXT)))
                .containsExactly(set(SEALED, AttributeValue.fromM(Map.of("size", ONE, "kind", TEXT))));
    }
}
