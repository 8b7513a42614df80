package io.alces.transaction;

import io.alces.error.HookFailedException;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.request.AfterFailures;
import io.alces.request.ItemPut;
import io.alces.request.Target;
import io.alces.spi.ItemRead;
import io.alces.spi.PreparedWrite;
import io.alces.spi.TransactableWrite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The writes of a transaction as they are sent at one time. Immutable.
 *
 * @param prepared each write as it is sent, in their order
 */
record PreparedTransaction(List<TransactableWrite> writes, List<PreparedWrite<?>> prepared) {
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    /**
     * Prepares the writes, and refuses what DynamoDB would refuse.
     *
     * @param token what DynamoDB knows the transaction by; null for one that each run generates
     * @throws IllegalArgumentException if two are of one item, or all of them are too large
     * @throws InvalidItemException if items cannot be stored, with all that is wrong and at which positions
     */
    static PreparedTransaction of(List<TransactableWrite> writes, Instant now, @Nullable String token) {
        List<InvalidItemException> invalid = new ArrayList<>();
        List<PreparedWrite<?>> prepared = new ArrayList<>();
        for (int position = 0; position < writes.size(); position++) {
            try {
                prepared.add(prepared(writes.get(position), position, now, token));
            } catch (InvalidItemException problem) {
                invalid.add(problem.atPosition(position));
            }
        }
        if (!invalid.isEmpty()) {
            throw InvalidItemException.together("the transaction", invalid);
        }
        PreparedTransaction transaction = new PreparedTransaction(writes, List.copyOf(prepared));
        transaction.checkItems();
        transaction.checkSize();
        return transaction;
    }

    /** Where the transaction has the same token whenever it is sent, its writes have the same ones too. */
    private static PreparedWrite<?> prepared(
            TransactableWrite write, int position, Instant now, @Nullable String token) {
        return token == null ? write.prepare(now) : write.prepare(now, writeToken(token, position));
    }

    private static String writeToken(String token, int position) {
        return UUID.nameUUIDFromBytes((position + "/" + token).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The same writes, prepared in another way. */
    PreparedTransaction with(List<PreparedWrite<?>> others) {
        return new PreparedTransaction(writes, List.copyOf(others));
    }

    Target target() {
        return Target.table(
                prepared.stream().map(PreparedWrite::table).distinct().collect(Collectors.joining(",")));
    }

    /**
     * Runs what comes before the writes are sent.
     *
     * @throws HookFailedException the first that fails or refuses a write, saying at which position
     */
    void before() {
        for (int position = 0; position < prepared.size(); position++) {
            try {
                prepared.get(position).before();
            } catch (HookFailedException failed) {
                throw failed.atPosition(position);
            }
        }
    }

    /**
     * Runs what comes after the transaction; gives the items that were sent, where a write gives that.
     *
     * @throws RuntimeException the first that failed, saying at which position, once all has run
     */
    List<Optional<?>> after() {
        AfterFailures failures = new AfterFailures();
        List<Optional<?>> items = new ArrayList<>();
        for (int position = 0; position < prepared.size(); position++) {
            int current = position;
            items.add(Objects.requireNonNullElse(failures.attempt(() -> after(current)), Optional.empty()));
        }
        failures.throwFirst();
        return items;
    }

    private Optional<?> after(int position) {
        try {
            return prepared.get(position).after();
        } catch (UnreadableItemException unreadable) {
            throw unreadable.atPosition(position);
        } catch (HookFailedException failed) {
            throw failed.atPosition(position);
        }
    }

    /** The reads of what is to be read again, in the order of the writes. */
    List<ItemRead<?>> rereads() {
        List<ItemRead<?>> rereads = new ArrayList<>();
        prepared.forEach(write -> write.reread().ifPresent(rereads::add));
        return rereads;
    }

    /**
     * Refuses what another run would not write in the same way.
     *
     * @throws IllegalStateException if a value was generated
     */
    void checkRepeatable() {
        for (int position = 0; position < prepared.size(); position++) {
            Set<String> generated = prepared.get(position).generated();
            if (!generated.isEmpty()) {
                throw new IllegalStateException("position " + position + ", "
                        + writes.get(position).description()
                        + ": a transaction with a given token must be the same whenever it is sent, and "
                        + String.join(", ", generated) + " was generated; give it yourself, or leave the token out");
            }
        }
    }

    private void checkItems() {
        Map<ItemIdentity, Integer> positions = new HashMap<>();
        for (int position = 0; position < prepared.size(); position++) {
            PreparedWrite<?> write = prepared.get(position);
            Integer earlier = positions.putIfAbsent(ItemIdentity.of(write.table(), write.key()), position);
            if (earlier != null) {
                throw new IllegalArgumentException("positions " + earlier + ", "
                        + writes.get(earlier).description()
                        + ", and " + position + ", " + writes.get(position).description()
                        + ", of the transaction are of the same item of " + write.table() + " with the key "
                        + write.keyShape() + "; make them one operation");
            }
        }
    }

    /** Refuses what is too large together. */
    void checkSize() {
        if (prepared.stream().mapToLong(PreparedTransaction::mostBytes).sum() <= MOST_BYTES) {
            return;
        }
        long bytes = prepared.stream().mapToLong(PreparedWrite::leastBytes).sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("the items of a transaction have at most " + MOST_BYTES
                    + " bytes together, found " + bytes + "; split it");
        }
    }

    private static long mostBytes(PreparedWrite<?> write) {
        return write instanceof ItemPut put ? put.mostBytes() : write.leastBytes();
    }
}
