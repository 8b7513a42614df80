package io.alces.spi;

/**
 * A write of a whole item: a create, a save, one of a batch of saves, or changes of which both states were given.
 *
 * <p>The old item is known to {@code saveChanges}, as it was given; and after a save on its own if a listener {@linkplain
 * Listener#wantsOldItem() wants it} and there was one.
 *
 * @param <T> the model, or a supertype of it
 */
public interface WriteEvent<T> extends ItemEvent<T> {

    /**
     * The item: before the write as it is to be stored, after it as it is stored, as a read would give it. After {@code
     * saveChanges} in a transaction, which does not tell, it is as it was to be stored. Made anew by each call, so that
     * nothing done to it shows anywhere else.
     *
     * @throws io.alces.error.UnreadableItemException if it does not fit the model
     */
    T item();
}
