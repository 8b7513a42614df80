package io.alces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives what is read, chunk by chunk, to one thread that waits for it. */
interface ChunkFeed<E> {

    /** Waits for the next elements, which can be none; null at the end. */
    @Nullable List<E> next();

    /** Stops what is under way. */
    void close();
}
