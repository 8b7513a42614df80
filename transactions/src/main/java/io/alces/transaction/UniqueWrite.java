package io.alces.transaction;

import io.alces.spi.PreparedWrite;
import io.alces.spi.TransactableWrite;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A unique value that is taken or given up together with the write of its item; no listener is told of it. Immutable.
 *
 * @param position that of the write of the item in the transaction
 * @param attribute in messages, such as {@code User.email}
 * @param text the value
 * @param takes whether it is taken
 * @param write on the values
 * @param prepared the same, prepared
 * @param other what is sent instead if its condition fails; null for nothing
 */
record UniqueWrite(
        int position,
        String attribute,
        String text,
        boolean takes,
        TransactableWrite write,
        PreparedWrite<?> prepared,
        @Nullable PreparedWrite<?> other)
        implements TransactableWrite, PreparedWrite<Void> {

    @Override
    public String description() {
        return (takes ? "taking" : "giving up") + " of a value of " + attribute;
    }

    @Override
    public Object origin() {
        return write.origin();
    }

    @Override
    public Optional<String> obstacle() {
        return write.obstacle();
    }

    @Override
    public long usualItemBytes() {
        return write.usualItemBytes();
    }

    @Override
    public PreparedWrite<Void> prepare(Instant now) {
        return this;
    }

    @Override
    public String table() {
        return prepared.table();
    }

    @Override
    public Map<String, AttributeValue> key() {
        return prepared.key();
    }

    @Override
    public String keyShape() {
        return prepared.keyShape();
    }

    @Override
    public long leastBytes() {
        return prepared.leastBytes();
    }

    @Override
    public TransactWriteItem action() {
        return prepared.action();
    }

    @Override
    public void before() {}

    @Override
    public Optional<Void> after() {
        return Optional.empty();
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        return prepared.refused(failure);
    }

    @Override
    public Optional<PreparedWrite<Void>> instead(ConditionalCheckFailedException failure) {
        return other == null
                ? Optional.empty()
                : Optional.of(new UniqueWrite(position, attribute, text, takes, write, other, null));
    }
}
