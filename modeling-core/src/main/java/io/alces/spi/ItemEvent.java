package io.alces.spi;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Something that is done to one item of a model. Immutable and thread-safe; its text has no values.
 *
 * @param <T> the model, or a supertype of it
 */
public interface ItemEvent<T> {

    /** What is done. */
    WriteOperation operation();

    /** The class of the item. */
    Class<? extends T> model();

    /** The name of the table as it is sent. */
    String table();

    /** The key attributes of the item by their stored names. */
    Map<String, AttributeValue> key();

    /**
     * The item as it was before, if that is known. Made anew by each call.
     *
     * @throws io.alces.error.UnreadableItemException if it does not fit the model
     */
    Optional<T> oldItem();
}
