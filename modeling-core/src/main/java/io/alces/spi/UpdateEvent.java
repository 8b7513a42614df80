package io.alces.spi;

import io.alces.query.StoredPath;
import java.util.Optional;
import java.util.Set;

/**
 * An update by expression, of which the items are not known but for what the update returns: the old one after {@code
 * returnOld()}. In a transaction it returns nothing.
 *
 * @param <T> the model, or a supertype of it
 */
public interface UpdateEvent<T> extends ItemEvent<T> {

    /**
     * Where the update changes something, in stored names; what is maintained by itself is among it, and so is what is set
     * only if it is absent.
     */
    Set<StoredPath> changes();

    /**
     * The item after the update, if the update returns it, as it does unless told otherwise. Made anew by each call.
     *
     * @throws io.alces.error.UnreadableItemException if it does not fit the model
     */
    Optional<T> item();
}
