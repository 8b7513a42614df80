package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a method returns.
 *
 * @param attribute is read by the method
 */
record MethodResult(String root, String path, TopLevelAttribute attribute, String method) implements Formula {

    static MethodResult of(String root, String path, TopLevelAttribute attribute, Method method) {
        return new MethodResult(root, root + "." + path, attribute.readBy(method), method.getName() + "()");
    }

    @Override
    public Optional<AttributeValue> value(DecodedItem item) {
        return attribute.encode(root, returned(object(item)));
    }

    @Override
    public boolean needsObject() {
        return true;
    }

    @Override
    public boolean needsAllParts() {
        return false;
    }

    private Object object(DecodedItem item) {
        try {
            return item.object();
        } catch (UnreadableItemException unreadable) {
            throw new InvalidItemException(
                    path,
                    "is computed by " + method + " of the item as a read returns it, and it cannot be read; let the"
                            + " model take what is known of it",
                    unreadable);
        }
    }

    private @Nullable Object returned(Object object) {
        try {
            return attribute.get(object);
        } catch (Exception failure) {
            throw new InvalidItemException(
                    path,
                    "is computed by " + method + ", which threw "
                            + failure.getClass().getSimpleName(),
                    failure);
        }
    }
}
