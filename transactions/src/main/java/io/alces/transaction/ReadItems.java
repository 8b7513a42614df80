package io.alces.transaction;

import io.alces.request.ItemState;
import io.alces.request.ItemWrite;
import io.alces.spi.PreparedWrite;
import io.alces.spi.TransactableWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items as they were read, which a transaction depends on. Immutable.
 *
 * @param states in the order in which they were read
 */
record ReadItems(Map<ItemIdentity, ItemState> states) {
    static final ReadItems NONE = new ReadItems(Map.of());

    private static final int MOST_ITEMS = 100;

    /**
     * The same transaction, with all items checked: by the writes that are of them, the others by checks of their own.
     *
     * @throws IllegalArgumentException if those are too many
     */
    PreparedTransaction checkedBy(PreparedTransaction given, Instant now) {
        if (states.isEmpty()) {
            return given;
        }
        PreparedTransaction whole = withChecks(given, now);
        List<PreparedWrite<?>> unchanged = new ArrayList<>();
        for (int position = 0; position < whole.writes().size(); position++) {
            unchanged.add(
                    unchanged(whole.writes().get(position), whole.prepared().get(position)));
        }
        PreparedTransaction checked = whole.with(unchanged);
        checked.checkSize();
        return checked;
    }

    private PreparedTransaction withChecks(PreparedTransaction given, Instant now) {
        Map<ItemIdentity, ItemState> others = new LinkedHashMap<>(states);
        given.prepared().forEach(write -> others.remove(identity(write)));
        List<TransactableWrite> writes = new ArrayList<>(given.writes());
        List<PreparedWrite<?>> prepared = new ArrayList<>(given.prepared());
        for (ItemState state : others.values()) {
            TransactableWrite check = state.check();
            writes.add(check);
            prepared.add(check.prepare(now));
        }
        if (writes.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("a transaction has at most " + MOST_ITEMS + " items, and this one "
                    + given.writes().size() + " that are written and " + others.size()
                    + " that were read and are checked; split it, or read with execute() what need not stay as it is");
        }
        return new PreparedTransaction(List.copyOf(writes), List.copyOf(prepared));
    }

    private PreparedWrite<?> unchanged(TransactableWrite operation, PreparedWrite<?> write) {
        ItemState state = states.get(identity(write));
        if (state == null) {
            return write;
        }
        if (write instanceof ItemWrite<?, ?> ofItem) {
            return state.unchanged(ofItem, operation.description());
        }
        throw new IllegalArgumentException(operation.description()
                + ": it cannot check that the item is as it was read; write the item by its model");
    }

    private static ItemIdentity identity(PreparedWrite<?> write) {
        return ItemIdentity.of(write.table(), write.key());
    }
}
