package io.alces;

import java.util.function.IntFunction;

/**
 * The parts of a read that can be read at once. Immutable.
 *
 * @param count how many there are
 * @param source reads the part of a number, from 0
 * @param wanted how many elements are wanted of all parts together
 */
record Segments<E>(int count, IntFunction<ChunkSource<E>> source, long wanted) {
    /** How many parts are read at once at most. */
    static final int AT_ONCE = 32;

    /** A read of one part, which knows itself how much is wanted. */
    static <E> Segments<E> single(ChunkSource<E> source) {
        return new Segments<>(1, number -> source, Long.MAX_VALUE);
    }
}
