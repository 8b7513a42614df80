package io.alces;

import io.alces.request.Step;
import java.util.function.Function;

/**
 * Reads chunk after chunk; holds no state unless it says so, so that any number of reads can be under way at once.
 *
 * @param <E> what is read: items, or counts of them
 */
interface ChunkSource<E> {

    /** Where a read starts. */
    Position start();

    /** Reads what follows a position that is not over. */
    <R> Step<R> read(Position from, Function<Chunk<E>, Step<R>> then);
}
