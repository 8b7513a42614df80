package io.alces.transaction;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Something that is wrong with the values of a unique attribute. Immutable and thread-safe. */
public final class UniqueProblem {

    /** What is wrong. */
    public enum Kind {
        /** A value is taken for an item that is gone, or has another value. A repair gives it up. */
        ORPHAN,
        /** An item has a value that is not taken for it, or not for as long as it lives. A repair takes it. */
        MISSING,
        /** Two items have one value, which is taken for the other one. One of them must get another value by hand. */
        CLASH
    }

    private final Kind kind;
    private final String attribute;
    private final Map<String, AttributeValue> key;
    private final @Nullable Map<String, AttributeValue> other;
    private final boolean repaired;

    UniqueProblem(
            Kind kind,
            String attribute,
            Map<String, AttributeValue> key,
            @Nullable Map<String, AttributeValue> other,
            boolean repaired) {
        this.kind = kind;
        this.attribute = attribute;
        this.key = Map.copyOf(key);
        this.other = other;
        this.repaired = repaired;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The attribute, such as {@code User.email}. */
    public String attribute() {
        return attribute;
    }

    /** The key attributes of the item, by their stored names. */
    public Map<String, AttributeValue> key() {
        return key;
    }

    /** The key attributes of the item that the value is taken for; empty unless that is another one. */
    public Optional<Map<String, AttributeValue>> other() {
        return Optional.ofNullable(other);
    }

    /** Whether it was put right; what others changed at that moment was not, and need not be wrong any more. */
    public boolean isRepaired() {
        return repaired;
    }

    /** What is wrong with which attribute, without the item. */
    @Override
    public String toString() {
        return kind + " of " + attribute + (repaired ? ", repaired" : "");
    }
}
