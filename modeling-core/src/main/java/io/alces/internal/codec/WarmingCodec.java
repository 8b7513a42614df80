package io.alces.internal.codec;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A codec that calls method handles until it is used much, then code that is generated for it.
 *
 * <p>Generating code takes longer than converting thousands of items, most of all for the first model of a program. It is
 * done beside the program's work, so that no conversion waits for it. Where no code can be generated, the codec goes on
 * with method handles. Both convert alike. Thread-safe.
 */
final class WarmingCodec implements ItemCodec<Object> {
    /** The conversions after which generating code begins to pay. */
    static final int WARM = 1000;

    private final ItemCodec<Object> first;
    private final Supplier<Optional<ItemCodec<Object>>> generator;
    private final AtomicInteger conversions = new AtomicInteger();

    /** What follows the first codec, once it is known. */
    private volatile @Nullable ItemCodec<Object> next;

    /**
     * Makes a codec that is not warm yet.
     *
     * @param generator makes the generated codec, or none; called once, by any thread
     */
    WarmingCodec(ItemCodec<Object> first, Supplier<Optional<ItemCodec<Object>>> generator) {
        this.first = first;
        this.generator = generator;
    }

    @Override
    public void encode(Object item, ItemWriter writer) {
        current().encode(item, writer);
    }

    @Override
    public Object decode(ItemReader reader) {
        return current().decode(reader);
    }

    @Override
    public @Nullable Object encodeAndReadBack(Object item, ItemWriter writer) {
        ItemCodec<Object> known = next;
        return known == null ? null : known.encodeAndReadBack(item, writer);
    }

    @Override
    public @Nullable Object @Nullable [] encodeAndReadMembers(Object item, ItemWriter writer) {
        ItemCodec<Object> known = next;
        return known == null ? null : known.encodeAndReadMembers(item, writer);
    }

    boolean isGenerated() {
        ItemCodec<Object> known = next;
        return known != null && known != first;
    }

    private ItemCodec<Object> current() {
        ItemCodec<Object> known = next;
        if (known != null) {
            return known;
        }
        if (conversions.incrementAndGet() == WARM) {
            ForkJoinPool.commonPool().execute(this::generate);
        }
        return first;
    }

    private void generate() {
        next = generator.get().orElse(first);
    }
}
