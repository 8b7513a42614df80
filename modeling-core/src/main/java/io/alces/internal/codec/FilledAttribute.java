package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import io.alces.schema.MemberSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An attribute that is filled. */
record FilledAttribute(MemberSchema.Attribute schema, Target target, Encoder encoder) {

    /**
     * An attribute.
     *
     * @param path the attribute in messages
     */
    static FilledAttribute of(MemberSchema.Attribute schema, String path, Encoder encoder) {
        List<StoredPath> places =
                schema.storedNames().stream().map(StoredPath::of).toList();
        return new FilledAttribute(
                schema, Target.of(path, places, schema.shape(), Place.ATTRIBUTE, List.of()), encoder);
    }

    /** The attribute in messages. */
    String path() {
        return target.text();
    }

    /** Where it is written. */
    StoredPath place() {
        return target.stored();
    }

    String name() {
        return schema.name();
    }

    /** Whether an item has no value for it, or NULL. */
    boolean isAbsentIn(Map<String, AttributeValue> item) {
        AttributeValue value = item.get(name());
        return value == null || Boolean.TRUE.equals(value.nul());
    }

    /** Sets it, whatever it had. */
    List<UpdateAction> set(AttributeValue value) {
        return List.of(new UpdateAction.Set(place(), new SetValue.Given(value)));
    }

    /** Sets it if it is absent; if it is there under an older name, it keeps its value, under the new one. */
    List<UpdateAction> setIfAbsent(AttributeValue value) {
        List<StoredPath> older = target.places().subList(1, target.places().size());
        return List.of(new UpdateAction.Set(place(), new SetValue.AttributeOrElse(place(), older, value)));
    }

    /** A value of its type as it is stored. */
    AttributeValue encoded(Object value) {
        return encoder.encode(path(), schema.shape(), value);
    }

    /**
     * A value as it is stored; empty for one that is not.
     *
     * @throws InvalidItemException if it cannot be stored
     */
    Optional<AttributeValue> stored(@Nullable Object value) {
        try {
            return encoder.store(target, value);
        } catch (IllegalArgumentException refused) {
            throw refused.getCause() instanceof InvalidItemException invalid
                    ? invalid
                    : new InvalidItemException(
                            path(), "its default or generator gave a value of another type", refused);
        }
    }

    /**
     * What code of the application makes.
     *
     * @param maker what it is in messages, such as {@code the supplier Now of its default}
     * @throws InvalidItemException if it fails
     */
    @Nullable Object made(String maker, Supplier<? extends @Nullable Object> code) {
        try {
            return code.get();
        } catch (RuntimeException failure) {
            throw new InvalidItemException(
                    path(), maker + " failed with " + failure.getClass().getSimpleName(), failure);
        }
    }
}
