package io.alces.error;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A write was refused because another item has a value that no two items share. Nothing was written. */
public final class UniqueValueTakenException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String operation;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<String> attributes;

    private final transient @Nullable Map<String, AttributeValue> owner;

    /**
     * Reports what is taken.
     *
     * @param operation what was to be done, such as {@code create of User}
     * @param key the names and types of the key of the item
     * @param attributes all whose values are taken, such as {@code User.email}
     * @param owner the key attributes of the item that has the value of the first of them
     */
    public UniqueValueTakenException(
            String operation,
            String key,
            List<String> attributes,
            Map<String, AttributeValue> owner,
            @Nullable Throwable cause) {
        super(
                operation + " with the key " + key + ": another item has the value of "
                        + String.join(" and that of ", attributes) + ", which no two items share; use another value",
                cause);
        this.operation = operation;
        this.attributes = List.copyOf(attributes);
        this.owner = Map.copyOf(owner);
    }

    /** What was to be done, such as {@code create of User}. */
    public String operation() {
        return operation;
    }

    /** The attributes whose values are taken, such as {@code User.email}. */
    public List<String> attributes() {
        return attributes;
    }

    /**
     * The key attributes, by their stored names, of the item that has the value of the first of {@link #attributes()};
     * empty after this exception was serialized.
     */
    public Optional<Map<String, AttributeValue>> owner() {
        return Optional.ofNullable(owner);
    }
}
