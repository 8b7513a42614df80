package io.alces.transaction;

import io.alces.spi.PreparedWrite;
import io.alces.spi.TransactableWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A transaction with all that keeps unique what its writes change. Immutable.
 *
 * @param given the transaction without it
 * @param uniques the writes on values, in the order in which they follow those that were given
 */
record UniquePlan(PreparedTransaction given, PreparedTransaction whole, List<UniqueWrite> uniques) {
    private static final int MOST_ITEMS = 100;

    /**
     * Adds what keeps values unique.
     *
     * @param found the items as they were found, in the order of {@code guarded}
     * @throws IllegalArgumentException if two writes are about one value, or all of them are too many
     */
    static UniquePlan of(
            PreparedTransaction given,
            List<GuardedItem<?>> guarded,
            List<Optional<Map<String, AttributeValue>>> found) {
        List<PreparedWrite<?>> prepared = new ArrayList<>(given.prepared());
        List<UniqueWrite> uniques = new ArrayList<>();
        for (int index = 0; index < guarded.size(); index++) {
            GuardedItem<?> each = guarded.get(index);
            Map<String, AttributeValue> before = each.present(found.get(index));
            prepared.set(each.position(), each.conditioned(before));
            uniques.addAll(
                    each.uniques(before, given.writes().get(each.position()).description()));
        }
        List<TransactableWrite> writes = new ArrayList<>(given.writes());
        writes.addAll(uniques);
        prepared.addAll(uniques);
        UniquePlan plan = new UniquePlan(
                given, new PreparedTransaction(List.copyOf(writes), List.copyOf(prepared)), List.copyOf(uniques));
        plan.check();
        return plan;
    }

    private void check() {
        Map<String, UniqueWrite> known = new HashMap<>();
        for (UniqueWrite unique : uniques) {
            UniqueWrite earlier = known.putIfAbsent(unique.text(), unique);
            if (earlier != null) {
                throw new IllegalArgumentException("positions " + earlier.position() + ", " + operation(earlier)
                        + ", and " + unique.position() + ", " + operation(unique)
                        + ", of the transaction are about one value of " + unique.attribute()
                        + ", which no two items share; make them two transactions");
            }
        }
        if (whole.writes().size() > MOST_ITEMS) {
            throw new IllegalArgumentException("a transaction writes at most " + MOST_ITEMS + " items, and this one "
                    + given.writes().size() + " and " + uniques.size() + " values of unique attributes; split it, if"
                    + " its parts may be done without each other");
        }
        whole.checkSize();
    }

    private String operation(UniqueWrite unique) {
        return given.writes().get(unique.position()).description();
    }
}
