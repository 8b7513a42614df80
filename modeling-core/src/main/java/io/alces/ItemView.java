package io.alces;

import io.alces.query.StoredPath;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is read of each item, and what is made of it. Immutable and thread-safe.
 *
 * @param <E> what is made of it
 */
interface ItemView<E> {

    /**
     * What is asked for; empty for whole items.
     *
     * @throws IllegalArgumentException if the model has no such attributes
     */
    List<StoredPath> paths();

    /**
     * What must be held where the items are read.
     *
     * @throws IllegalArgumentException if the model has no such attributes
     */
    WantedAttributes wanted();

    /**
     * Makes what is wanted of an item of which the paths were read, and perhaps more.
     *
     * @throws io.alces.error.UnreadableItemException if it does not fit
     */
    E read(Map<String, AttributeValue> item);
}
