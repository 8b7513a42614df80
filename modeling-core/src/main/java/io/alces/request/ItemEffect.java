package io.alces.request;

import io.alces.query.StoredUpdate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a write makes of the item of its key. */
public sealed interface ItemEffect {

    /** There was none, or an expired one, and there is this one now. */
    record Created(Map<String, AttributeValue> item) implements ItemEffect {}

    /** There is this one now, whatever there was. */
    record Replaced(Map<String, AttributeValue> item) implements ItemEffect {}

    /**
     * What there was is changed.
     *
     * @param before the item as the caller knows it, which others may have changed since; null if the caller does not say
     */
    record Changed(StoredUpdate update, @Nullable Map<String, AttributeValue> before) implements ItemEffect {}

    /** There is none any more. */
    record Removed() implements ItemEffect {}

    /** It stays as it is. */
    record Unchanged() implements ItemEffect {}
}
